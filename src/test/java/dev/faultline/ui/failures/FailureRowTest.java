package dev.faultline.ui.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureRowTest {
  private static ExceptionSnapshot.Frame frame(String method, int line) {
    return new ExceptionSnapshot.Frame(
        line > 0 ? "p.Main" : "java.lang.Integer",
        method,
        line > 0 ? new SourceLine("p/Main.java", line) : null);
  }

  @Test
  void theStoryFoldsFramesOfLibrariesAndNamesCauseAndSuppressed() {
    ExceptionSnapshot closed =
        new ExceptionSnapshot("p.Closed", "", null, List.of(), null, List.of());
    ExceptionSnapshot cause =
        new ExceptionSnapshot(
            "java.lang.NumberFormatException",
            "two",
            null,
            List.of(frame("parse", 0), frame("parseInt", 0), frame("read", 6)),
            null,
            List.of(closed));
    ExceptionSnapshot top =
        new ExceptionSnapshot(
            "java.lang.IllegalStateException",
            "cannot read",
            null,
            List.of(frame("read", 8)),
            cause,
            List.of());
    assertThat(FailureRow.of(top))
        .extracting(FailureRow::text)
        .containsExactly(
            "IllegalStateException: cannot read",
            "at Main.read (Main.java:8)",
            "Caused by NumberFormatException: two",
            "2 frames of libraries",
            "at Main.read (Main.java:6)",
            "Suppressed: Closed");
  }
}
