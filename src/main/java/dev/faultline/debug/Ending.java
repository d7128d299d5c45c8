package dev.faultline.debug;

import dev.faultline.i18n.Texts;
import java.time.Duration;

/** How a run ended. */
public sealed interface Ending {
  /** In a few words. */
  default String words() {
    if (this instanceof Exited exited) {
      return Texts.of("debug.ending.exit", exited.exitCode());
    } else if (this instanceof TimeLimit time) {
      return Texts.of("debug.ending.limit", time.limit().toSeconds());
    }
    if (this instanceof Detached || this instanceof Gone) {
      return this instanceof Gone
          ? Texts.of("debug.ending.gone")
          : Texts.of("debug.ending.detached");
    }
    return this instanceof StoppedByUser
        ? Texts.of("debug.ending.stopped")
        : Texts.of("debug.ending.lost");
  }

  /**
   * The program ended by itself: its last thread returned, it called {@code System.exit}, or an
   * exception nobody caught ended it.
   *
   * @param exitCode the process's real exit code
   */
  record Exited(int exitCode) implements Ending {}

  /** The learner stopped it. */
  record StoppedByUser() implements Ending {}

  /** The debugger let go of a program that it had attached to, and which runs on. */
  record Detached() implements Ending {}

  /**
   * A program that was attached to has ended, or its JVM cut the connection; with which exit code,
   * only those know who started it.
   */
  record Gone() implements Ending {}

  /** It ran longer than it may. */
  record TimeLimit(Duration limit) implements Ending {}

  /**
   * The child JVM could not be started, did not connect, died or no longer answers: not the
   * learner's fault, and nothing of theirs is lost.
   *
   * @param what one line: what happened and what would help
   * @param lastOutput the last the child printed, possibly empty
   */
  record Lost(String what, String lastOutput) implements Ending {}
}
