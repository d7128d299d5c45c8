package dev.faultline.prove;

import java.util.List;

/**
 * Where in the world a program is run.
 *
 * @param where to be added to a sentence; empty when it goes without saying
 * @param options the JVM options that make it so; those of a lesson itself win over them
 */
record Surroundings(String where, List<String> options) {
  /** As the machine is set up. */
  static final Surroundings HERE = new Surroundings("", List.of());

  /** Where letters, numbers and clocks differ from those that an author is likely to have tried. */
  static final Surroundings ELSEWHERE =
      new Surroundings(
          " under a Turkish locale in the zone Asia/Kathmandu",
          List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"));

  Surroundings {
    options = List.copyOf(options);
  }
}
