package dev.faultline.author;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.faultline.author.FaultFinder.FoundFault;
import dev.faultline.lesson.Lesson.Symptom;
import dev.faultline.lesson.LessonReader;
import java.util.Collection;
import java.util.List;

/** The {@code lesson.json} of a draft; texts that are the author's begin with {@code TODO:}. */
final class DraftLessonJson {
  static final String LINE = "line";
  static final String CAUSE = "cause";
  static final String RIGHT = "k2";
  static final String MENDED = "mended";
  private static final String STOP = "stop";
  private static final String DEATH = "death";

  private final Draft draft;
  private final boolean dies;

  DraftLessonJson(Draft draft) {
    this.draft = draft;
    dies = draft.symptom().kind().equals("exception");
  }

  String text() {
    JsonObject json = new JsonObject();
    json.addProperty("$schema", "../lesson.schema.json");
    json.addProperty("format", LessonReader.FORMAT);
    json.addProperty("id", draft.id());
    json.addProperty("version", "1.0.0");
    json.addProperty("title", "TODO: a title that does not give the fault away");
    json.addProperty("track", "A");
    json.addProperty("skill", "TODO: the skill in a few words");
    json.add("topics", array(List.of("TODO: a topic")));
    json.addProperty("difficulty", 2);
    json.addProperty("minutes", 20);
    json.add("run", run());
    json.add("symptom", symptom());
    json.add("faults", faults());
    json.add("steps", steps());
    json.add("checks", checks());
    json.addProperty("license", "CC-BY-4.0");
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private JsonObject run() {
    JsonObject run = new JsonObject();
    run.addProperty("main", draft.versions().main());
    if (!draft.versions().args().isEmpty()) {
      run.add("args", array(draft.versions().args()));
    }
    run.addProperty("timeoutMs", Versions.TIME_LIMIT.toMillis());
    run.addProperty("heapMb", Versions.HEAP_MB);
    return run;
  }

  private JsonObject symptom() {
    Symptom found = draft.symptom();
    JsonObject symptom = new JsonObject();
    symptom.addProperty("kind", found.kind());
    symptom.addProperty("expected", found.expected());
    symptom.addProperty("actual", found.actual());
    return symptom;
  }

  private JsonArray faults() {
    JsonArray faults = new JsonArray();
    for (FoundFault found : draft.faults()) {
      JsonObject fault = new JsonObject();
      fault.addProperty("anchor", draft.anchor(found.line()));
      if (!found.alsoAccept().isEmpty()) {
        fault.add("alsoAccept", array(found.alsoAccept().stream().map(draft::anchor).toList()));
      }
      if (found.missingCode()) {
        fault.addProperty("missingCode", true);
      }
      faults.add(fault);
    }
    return faults;
  }

  private JsonArray steps() {
    JsonArray steps = new JsonArray();
    steps.add(
        step(
            "reproduce",
            "Run the program and see with your own eyes what is wrong.",
            dies ? List.of(DEATH) : List.of()));
    steps.add(step("observe", "Stop where you suspect the fault, and look around.", List.of(STOP)));
    steps.add(
        step("diagnose", "Name the line that is wrong, and why it is.", List.of(LINE, CAUSE)));
    steps.add(step("fix", "Mend the program and run it to its end.", List.of()));
    steps.add(step("prove", "Run the tests on what you have mended.", List.of(MENDED)));
    return steps;
  }

  private static JsonObject step(String phase, String prompt, List<String> checks) {
    JsonObject step = new JsonObject();
    step.addProperty("id", phase);
    step.addProperty("phase", phase);
    step.addProperty("prompt", prompt);
    step.add("checks", array(checks));
    return step;
  }

  private JsonArray checks() {
    JsonArray checks = new JsonArray();
    if (dies) {
      JsonObject death =
          check(DEATH, "exception-stop", "Be there when the program dies, and look at its stack.");
      death.addProperty("exception", draft.symptom().actual());
      checks.add(death);
    }
    JsonObject stop =
        check(STOP, "breakpoint-state", "TODO: ask for a stop near the fault, without naming it");
    stop.addProperty("at", draft.firstAnchor());
    checks.add(stop);
    JsonObject line = check(LINE, "fault-location", "Which line is wrong?");
    line.add("evidence", array(List.of(STOP)));
    checks.add(line);
    checks.add(cause());
    JsonObject mended = check(MENDED, "fix", "TODO: say what must hold after the fix");
    mended.add("hiddenTests", array(draft.testClasses()));
    mended.add("failOnBuggy", array(draft.failing()));
    mended.add("editable", array(draft.changed()));
    checks.add(mended);
    return checks;
  }

  private static JsonObject cause() {
    JsonArray options = new JsonArray();
    options.add(wrong("k1", "TODO: what a learner may believe instead"));
    options.add(option(RIGHT, "TODO: the cause"));
    options.add(wrong("k3", "TODO: something else that a learner may believe"));
    JsonObject cause = check(CAUSE, "cause", "TODO: ask why");
    cause.add("evidence", array(List.of(STOP)));
    cause.addProperty("answer", RIGHT);
    cause.add("options", options);
    return cause;
  }

  private static JsonObject wrong(String id, String text) {
    JsonObject option = option(id, text);
    option.addProperty("refutation", "TODO: what would be seen if it were so, and what is");
    return option;
  }

  private static JsonObject option(String id, String text) {
    JsonObject option = new JsonObject();
    option.addProperty("id", id);
    option.addProperty("text", text);
    return option;
  }

  private static JsonObject check(String id, String kind, String prompt) {
    JsonObject check = new JsonObject();
    check.addProperty("id", id);
    check.addProperty("kind", kind);
    check.addProperty("prompt", prompt);
    return check;
  }

  static JsonArray array(Collection<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
