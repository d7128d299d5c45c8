package dev.faultline.child;

import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import java.util.Map;

/** Tells a program that ended from a JVM that was killed. */
public final class Exits {
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          132, "SIGILL", 134, "SIGABRT", 135, "SIGBUS", 136, "SIGFPE", 137, "SIGKILL", 139,
          "SIGSEGV", 143, "SIGTERM");

  private Exits() {}

  /**
   * The ending of a child that nobody of ours killed.
   *
   * @param exitCode the process's exit code
   */
  public static Ending ending(int exitCode, String lastOutput) {
    String signal = SIGNALS.get(exitCode);
    return signal == null
        ? new Ending.Exited(exitCode)
        : new Ending.Lost(Texts.of("child.signal", signal), lastOutput);
  }
}
