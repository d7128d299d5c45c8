package dev.faultline.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.faultline.prove.Finding;
import dev.faultline.prove.ProofReport;
import java.util.List;

/**
 * Proof reports as JSON: a list of {@code {"lesson", "proved", "rules": [{"rule", "title",
 * "millis", "couldNotCheck", "findings": [{"file", "line", "message"}]}]}}. {@code rule} is the
 * rule's id and stays as it is from version to version; {@code file} is relative to the lesson's
 * folder; {@code line} is 1-based and 0 when it concerns the whole file. Keys may be added; none is
 * taken away.
 */
final class ProofJson {
  private ProofJson() {}

  /** The reports, printed over several lines. */
  static String of(List<ProofReport> reports) {
    JsonArray all = new JsonArray();
    reports.forEach(report -> all.add(of(report)));
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all);
  }

  private static JsonObject of(ProofReport report) {
    JsonArray rules = new JsonArray();
    report.rules().forEach(result -> rules.add(rule(result)));
    JsonObject json = new JsonObject();
    json.addProperty("lesson", report.lesson());
    json.addProperty("proved", report.proved());
    json.add("rules", rules);
    return json;
  }

  private static JsonObject rule(ProofReport.RuleResult result) {
    JsonArray findings = new JsonArray();
    for (Finding finding : result.findings()) {
      JsonObject one = new JsonObject();
      one.addProperty("file", finding.file());
      one.addProperty("line", finding.line());
      one.addProperty("message", finding.message());
      findings.add(one);
    }
    JsonObject json = new JsonObject();
    json.addProperty("rule", result.rule());
    json.addProperty("title", result.title());
    json.addProperty("millis", result.millis());
    json.addProperty("couldNotCheck", result.couldNotCheck());
    json.add("findings", findings);
    return json;
  }
}
