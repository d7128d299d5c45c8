package dev.faultline.ui.workbench;

import dev.faultline.debug.StopReason;
import dev.faultline.i18n.Texts;
import dev.faultline.session.AppliedEdits;

/**
 * Something the learner must not miss, shown across the window.
 *
 * @param kind what it is about; {@code NONE} shows nothing
 * @param title one line
 * @param detail more of it, possibly several lines, possibly empty
 */
public record Banner(Kind kind, String title, String detail) {
  public static final Banner NONE = new Banner(Kind.NONE, "", "");

  /** What a banner is about. */
  public enum Kind {
    NONE,
    /** An exception that nothing catches. */
    EXCEPTION,
    /** The child JVM was lost; a restart is offered. */
    LOST,
    /** The code was changed while the program runs. */
    STALE,
    /** The changes cannot be taken by the running program; a restart takes them. */
    REFUSED,
    /** The changes cannot be taken as they are. */
    BROKEN,
    /** A fault of Faultline's own. */
    FAULT
  }

  static Banner uncaught(StopReason.Uncaught uncaught) {
    String name = uncaught.className().substring(uncaught.className().lastIndexOf('.') + 1);
    String what = uncaught.message().isEmpty() ? name : name + ": " + uncaught.message();
    return new Banner(
        Kind.EXCEPTION, Texts.of("banner.uncaught", what), Texts.of("banner.uncaught.detail"));
  }

  static Banner lost(String what, String lastOutput) {
    String tail = lastOutput.isBlank() ? "" : Texts.of("banner.lost.output", lastOutput.strip());
    return new Banner(Kind.LOST, Texts.of("banner.lost", what), tail);
  }

  static Banner stale() {
    return new Banner(Kind.STALE, Texts.of("banner.stale"), "");
  }

  static Banner notApplied(AppliedEdits.NotApplied not) {
    return not.restartHelps()
        ? new Banner(
            Kind.REFUSED, Texts.of("banner.refused", not.why()), Texts.of("banner.refused.detail"))
        : new Banner(Kind.BROKEN, Texts.of("banner.refused", not.why()), "");
  }

  /** Whether it is about changes of the code. */
  boolean isAboutChanges() {
    return kind == Kind.STALE || kind == Kind.REFUSED || kind == Kind.BROKEN;
  }

  static Banner fault(String what) {
    return new Banner(Kind.FAULT, what, Texts.of("banner.fault.detail"));
  }
}
