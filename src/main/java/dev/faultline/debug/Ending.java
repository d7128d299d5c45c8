package dev.faultline.debug;

import dev.faultline.i18n.Texts;
import java.time.Duration;

/** How a run ended. */
public sealed interface Ending {
  /** In a few words. */
  default String words() {
    return Texts.of(key(), number());
  }

  /** The same as it is recorded, in English whatever language is spoken. */
  default String recorded() {
    return Texts.english(key()).replace("{0}", String.valueOf(number()));
  }

  private String key() {
    if (this instanceof Exited || this instanceof TimeLimit) {
      return this instanceof Exited ? "debug.ending.exit" : "debug.ending.limit";
    }
    if (this instanceof Detached || this instanceof Gone) {
      return this instanceof Gone ? "debug.ending.gone" : "debug.ending.detached";
    }
    return this instanceof StoppedByUser ? "debug.ending.stopped" : "debug.ending.lost";
  }

  private long number() {
    if (this instanceof Exited exited) {
      return exited.exitCode();
    }
    return this instanceof TimeLimit time ? time.limit().toSeconds() : 0;
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
