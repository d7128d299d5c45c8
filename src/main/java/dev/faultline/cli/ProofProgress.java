package dev.faultline.cli;

import dev.faultline.prove.ProofReport.RuleResult;
import java.io.PrintStream;
import java.nio.file.Path;

/** A line on a terminal that says how far the proofs are; on anything else, nothing. */
final class ProofProgress {
  private final PrintStream terminal;
  private final boolean shown;
  private int width;

  /**
   * @param shown whether a person is there to see it
   */
  ProofProgress(PrintStream terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
  }

  /** Shows which rule was tried last. May be called from any thread. */
  synchronized void tried(Path lesson, RuleResult result) {
    show(lesson.toAbsolutePath().normalize().getFileName() + ": " + result.rule());
  }

  /** Takes the line away, so that others can be printed. */
  synchronized void clear() {
    show("");
    width = 0;
  }

  private void show(String text) {
    if (shown) {
      int blanks = Math.max(0, width - text.length());
      terminal.print("\r" + text + " ".repeat(blanks) + (text.isEmpty() ? "\r" : ""));
      terminal.flush();
      width = text.length();
    }
  }
}
