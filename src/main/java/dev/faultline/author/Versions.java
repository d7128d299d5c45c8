package dev.faultline.author;

import dev.faultline.debug.LaunchSpec;
import dev.faultline.lesson.AnchoredSources;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Two versions of a program.
 *
 * @param main binary name of the class with main, the same in both
 * @param args arguments of main
 * @param buggy sources by path relative to the source root
 * @param fixed the same program put right, of the same files
 */
public record Versions(
    String main, List<String> args, Map<String, String> buggy, Map<String, String> fixed) {
  static final int HEAP_MB = 128;
  static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  /** Anchors that are in the sources already are left out. */
  public Versions {
    args = List.copyOf(args);
    buggy = AnchoredSources.withoutAnchors(buggy);
    fixed = AnchoredSources.withoutAnchors(fixed);
  }

  /** The same with another right version. */
  Versions withFixed(Map<String, String> sources) {
    return new Versions(main, args, buggy, sources);
  }

  /** How one of them is started, compiled; as a lesson starts it whose author says no more. */
  LaunchSpec launch(Map<String, byte[]> classes) {
    return new LaunchSpec(
        main, classes, Map.of(), List.of(), args, List.of(), Map.of(), null, HEAP_MB, TIME_LIMIT);
  }
}
