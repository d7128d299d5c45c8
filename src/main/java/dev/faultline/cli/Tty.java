package dev.faultline.cli;

import java.io.Console;

/** Finds out whether a person sits at both ends of this process. */
final class Tty {
  private Tty() {}

  /** Since Java 22 there is a console object even for pipes; it tells by {@code isTerminal}. */
  @SuppressWarnings("SystemConsoleNull") // which is what isTerminal is asked for
  static boolean isInteractive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
