package dev.faultline.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.faultline.prove.Finding;
import dev.faultline.prove.ProofReport;

/** A proof report as JSON. */
final class ProofJson {
  private ProofJson() {}

  static JsonObject of(ProofReport report) {
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
    json.add("findings", findings);
    return json;
  }
}
