package dev.faultline.prove;

import dev.faultline.check.kind.CommandUsed;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rule 13: the lessons to do first are there, do not lead back to this one, and teach, or this one
 * does, every command that is asked for. A guide or prompt teaches a command that it shows in
 * backticks.
 */
final class PrerequisitesRule implements Rule {
  private static final String FILE = "lesson.json";

  @Override
  public String id() {
    return "prerequisites";
  }

  @Override
  public String title() {
    return Texts.of("prove.prerequisites");
  }

  @Override
  public List<Finding> check(Proof proof) {
    LessonFolder folder = proof.folder();
    Map<String, LessonFolder> others = proof.neighbours();
    List<Finding> findings = new ArrayList<>();
    for (String id : folder.lesson().prerequisites()) {
      if (!others.containsKey(id)) {
        findings.add(
            Finding.of(
                FILE, Texts.of("prove.prerequisites.none", id, Nearest.hint(id, others.keySet()))));
      }
    }
    Set<LessonFolder> before = new LinkedHashSet<>();
    folder.lesson().prerequisites().forEach(id -> collect(id, others, before));
    if (before.stream().anyMatch(other -> other.lesson().id().equals(folder.lesson().id()))) {
      findings.add(Finding.of(FILE, Texts.of("prove.prerequisites.cycle")));
    }
    before.add(folder);
    untaught(folder, before, findings);
    return findings;
  }

  private static void collect(
      String id, Map<String, LessonFolder> lessons, Set<LessonFolder> found) {
    LessonFolder lesson = lessons.get(id);
    if (lesson != null && found.add(lesson)) {
      lesson.lesson().prerequisites().forEach(each -> collect(each, lessons, found));
    }
  }

  private static void untaught(
      LessonFolder folder, Set<LessonFolder> teachers, List<Finding> findings) {
    folder.lesson().checks().stream()
        .filter(CommandUsed.class::isInstance)
        .map(CommandUsed.class::cast)
        .forEach(
            check ->
                check.commands().stream()
                    .filter(command -> teachers.stream().noneMatch(each -> shows(each, command)))
                    .forEach(
                        command ->
                            findings.add(
                                Finding.of(
                                    FILE,
                                    Texts.of(
                                        "prove.prerequisites.unshown", check.id(), command)))));
  }

  private static boolean shows(LessonFolder lesson, String command) {
    String code = "`" + command + "`";
    return lesson.guide().contains(code)
        || lesson.lesson().steps().stream().anyMatch(step -> step.prompt().contains(code))
        || lesson.lesson().checks().stream().anyMatch(check -> check.prompt().contains(code));
  }
}
