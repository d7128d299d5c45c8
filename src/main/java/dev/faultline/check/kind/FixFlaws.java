package dev.faultline.check.kind;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec.Flaw;
import dev.faultline.lesson.LessonContents;
import dev.faultline.lesson.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Holds a {@link Fix} against the lesson's sources and hidden tests. */
final class FixFlaws {
  private final Fix fix;
  private final LessonContents contents;
  private final Map<String, String> testsByClass = new TreeMap<>();
  private final List<Flaw> flaws = new ArrayList<>();

  FixFlaws(Fix fix, LessonContents contents) {
    this.fix = fix;
    this.contents = contents;
    contents
        .hiddenTests()
        .forEach(
            (path, text) ->
                testsByClass.put(
                    path.substring(path.lastIndexOf('/') + 1).replace(".java", ""), text));
  }

  List<Flaw> found() {
    for (int i = 0; i < fix.hiddenTests().size(); i++) {
      checkClass("hiddenTests[" + i + "]", fix.hiddenTests().get(i));
    }
    for (int i = 0; i < fix.failOnBuggy().size(); i++) {
      checkTest("failOnBuggy[" + i + "]", fix.failOnBuggy().get(i));
    }
    Set<String> sources = contents.buggy().files().keySet();
    for (int i = 0; i < fix.editable().size(); i++) {
      String file = fix.editable().get(i);
      if (!sources.contains(file)) {
        String hint = Nearest.hint(file, sources);
        flaws.add(
            new Flaw("editable[" + i + "]", Texts.of("problem.file.none", file, "buggy/", hint)));
      }
    }
    return flaws;
  }

  private void checkClass(String key, String name) {
    if (!testsByClass.containsKey(name)) {
      String hint = Nearest.hint(name, testsByClass.keySet());
      flaws.add(new Flaw(key, Texts.of("problem.test.class", name, hint)));
    }
  }

  private void checkTest(String key, String test) {
    int dot = test.indexOf('.');
    if (dot < 1) {
      flaws.add(new Flaw(key, Texts.of("problem.test.form", test)));
      return;
    }
    String name = test.substring(0, dot);
    if (!fix.hiddenTests().contains(name)) {
      flaws.add(new Flaw(key, Texts.of("problem.test.unlisted", name)));
    }
    Pattern method =
        Pattern.compile(
            "\\b(?:void|boolean)\\s+" + Pattern.quote(test.substring(dot + 1)) + "\\s*\\(");
    String source = testsByClass.get(name);
    if (source != null && !method.matcher(source).find()) {
      flaws.add(new Flaw(key, Texts.of("problem.test.none", test)));
    }
  }
}
