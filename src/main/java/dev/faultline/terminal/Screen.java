package dev.faultline.terminal;

import java.io.PrintStream;

/**
 * Where the terminal prints. The program's output goes through as it comes; whatever Faultline says
 * begins on a fresh line. Thread-safe.
 */
final class Screen {
  private final PrintStream out;
  private final Look look;
  private boolean freshLine = true;

  Screen(PrintStream out, Look look) {
    this.out = out;
    this.look = look;
  }

  /** Prints what the program printed. */
  synchronized void output(String text) {
    if (!text.isEmpty()) {
      out.print(text);
      out.flush();
      freshLine = text.endsWith("\n");
    }
  }

  /** Prints lines of Faultline's own. */
  synchronized void say(String text) {
    toFreshLine();
    if (!text.isEmpty()) {
      text.lines().forEach(line -> out.println(look.line(line)));
      out.flush();
    }
  }

  /** Prints a prompt, after which the line goes on. */
  synchronized void prompt(String text) {
    toFreshLine();
    out.print(text);
    out.flush();
  }

  /** Prints what was typed at a prompt. */
  synchronized void echo(String line) {
    out.println(line);
    freshLine = true;
  }

  /** Ends a line that does not end by itself. */
  synchronized void toFreshLine() {
    if (!freshLine) {
      out.println();
      freshLine = true;
    }
  }
}
