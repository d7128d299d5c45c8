package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds {@code lesson.json} against itself and the sources: every name must lead somewhere. */
final class LessonReferences {
  private final Lesson lesson;
  private final LessonContents contents;
  private final JsonFile json;
  private final Set<String> checkIds = new TreeSet<>();

  LessonReferences(Lesson lesson, LessonContents contents, JsonFile json) {
    this.lesson = lesson;
    this.contents = contents;
    this.json = json;
    lesson.checks().forEach(check -> checkIds.add(check.id()));
  }

  void check() {
    checkMain();
    checkFaults();
    checkChecks();
    checkSteps();
    new HintReferences(lesson, json).check();
  }

  private void checkMain() {
    String top = lesson.run().main().replaceFirst("\\$.*", "");
    String file = top.replace('.', '/') + ".java";
    if (!contents.buggy().files().containsKey(file)) {
      String hint = Nearest.hint(file, contents.buggy().files().keySet());
      json.problem("$.run.main", Texts.of("problem.file.none", file, "buggy/", hint));
    }
  }

  private void checkFaults() {
    for (int i = 0; i < lesson.faults().size(); i++) {
      Lesson.Fault fault = lesson.faults().get(i);
      checkAnchor("$.faults[" + i + "].anchor", fault.anchor());
      for (int j = 0; j < fault.alsoAccept().size(); j++) {
        checkAnchor("$.faults[" + i + "].alsoAccept[" + j + "]", fault.alsoAccept().get(j));
      }
    }
  }

  private void checkChecks() {
    Set<String> earlier = new TreeSet<>();
    for (int i = 0; i < lesson.checks().size(); i++) {
      CheckSpec check = lesson.checks().get(i);
      String path = "$.checks[" + i + "]";
      for (String id : new TreeSet<>(check.evidenceIds())) {
        if (checkId(path + ".evidence", id) && !earlier.contains(id)) {
          json.problem(path + ".evidence", Texts.of("problem.check.later", id));
        }
      }
      if (!earlier.add(check.id())) {
        json.problem(path + ".id", Texts.of("problem.check.twice", check.id()));
      }
      for (String anchor : new TreeSet<>(check.anchors())) {
        checkAnchor(json.has(path + ".at") ? path + ".at" : path, anchor);
      }
      check.flaws(contents).forEach(flaw -> json.problem(path + "." + flaw.key(), flaw.message()));
    }
  }

  private void checkSteps() {
    Set<String> stepIds = new HashSet<>();
    Map<String, String> stepOfCheck = new HashMap<>();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Lesson.Step step = lesson.steps().get(i);
      String path = "$.steps[" + i + "]";
      if (!stepIds.add(step.id())) {
        json.problem(path + ".id", Texts.of("problem.step.twice", step.id()));
      }
      for (int j = 0; j < step.checks().size(); j++) {
        String id = step.checks().get(j);
        String at = path + ".checks[" + j + "]";
        String other = stepOfCheck.putIfAbsent(id, step.id());
        if (checkId(at, id) && other != null) {
          json.problem(at, Texts.of("problem.check.listed", id, other));
        }
      }
    }
    List<CheckSpec> checks = lesson.checks();
    for (int i = 0; i < checks.size(); i++) {
      if (!stepOfCheck.containsKey(checks.get(i).id())) {
        json.problem(
            "$.checks[" + i + "].id", Texts.of("problem.check.unlisted", checks.get(i).id()));
      }
    }
  }

  private boolean checkId(String path, String id) {
    if (!checkIds.contains(id)) {
      json.problem(path, Texts.of("problem.check.none", id, Nearest.hint(id, checkIds)));
    }
    return checkIds.contains(id);
  }

  private void checkAnchor(String path, String anchor) {
    Set<String> known = contents.buggy().anchors().keySet();
    if (!known.contains(anchor)) {
      json.problem(path, Texts.of("problem.anchor.none", anchor, Nearest.hint(anchor, known)));
    }
  }
}
