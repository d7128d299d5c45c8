package dev.faultline.prove;

import dev.faultline.i18n.Texts;
import java.util.List;

/**
 * Where in the world a program is run.
 *
 * @param key of the words for it; empty when it goes without saying
 * @param options the JVM options that make it so; those of a lesson itself win over them
 */
record Surroundings(String key, List<String> options) {
  /** As the machine is set up. */
  static final Surroundings HERE = new Surroundings("", List.of());

  /** Where letters, numbers and clocks differ from those that an author is likely to have tried. */
  static final Surroundings ELSEWHERE =
      new Surroundings(
          "prove.elsewhere",
          List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"));

  Surroundings {
    options = List.copyOf(options);
  }

  /** Where it is, to be added to a sentence. */
  String where() {
    return key.isEmpty() ? "" : Texts.of(key);
  }
}
