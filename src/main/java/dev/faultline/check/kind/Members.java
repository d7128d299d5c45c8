package dev.faultline.check.kind;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec.Flaw;
import dev.faultline.lesson.LessonContents;
import dev.faultline.lesson.Nearest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Holds names of classes and their members against the sources in {@code buggy/}. */
final class Members {
  private Members() {}

  /**
   * What is wrong with the name of a member.
   *
   * @param key the check's key that has it
   * @param member binary class name, dot, name of a field or method
   */
  static List<Flaw> flaws(String key, String member, LessonContents contents) {
    int dot = member.lastIndexOf('.');
    List<Flaw> ofClass = classFlaws(key, member.substring(0, dot), contents);
    if (!ofClass.isEmpty()) {
      return ofClass;
    }
    String file = file(member.substring(0, dot));
    String name = member.substring(dot + 1);
    String source = contents.buggy().files().getOrDefault(file, "");
    boolean named =
        name.equals("<init>")
            || Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source).find();
    return named ? List.of() : List.of(new Flaw(key, Texts.of("problem.member.none", file, name)));
  }

  /** What is wrong with the binary name of a class. */
  static List<Flaw> classFlaws(String key, String type, LessonContents contents) {
    Map<String, String> sources = contents.buggy().files();
    String file = file(type);
    return sources.containsKey(file)
        ? List.of()
        : List.of(
            new Flaw(
                key,
                Texts.of(
                    "problem.file.none", file, "buggy/", Nearest.hint(file, sources.keySet()))));
  }

  private static String file(String type) {
    return type.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
  }
}
