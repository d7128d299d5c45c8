package dev.faultline.ui.failures;

import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an exception's story: the exception, a cause, a suppressed one, or a frame.
 *
 * @param kind what it is
 * @param depth how far it is moved in
 * @param text what it reads
 * @param at the line it leads to, null when there is none
 */
public record FailureRow(Kind kind, int depth, String text, @Nullable SourceLine at) {
  /** What a line tells. */
  public enum Kind {
    EXCEPTION,
    CAUSE,
    SUPPRESSED,
    FRAME,
    /** Frames that are not the learner's. */
    HIDDEN
  }

  /** The whole story, the frames of others than the learner folded into one line each time. */
  static List<FailureRow> of(ExceptionSnapshot exception) {
    List<FailureRow> rows = new ArrayList<>();
    add(rows, Kind.EXCEPTION, 0, exception);
    return rows;
  }

  private static void add(
      List<FailureRow> rows, Kind kind, int depth, ExceptionSnapshot exception) {
    rows.add(new FailureRow(kind, depth, title(kind, exception), null));
    addFrames(rows, depth + 1, exception.trace());
    exception.suppressed().forEach(one -> add(rows, Kind.SUPPRESSED, depth + 1, one));
    ExceptionSnapshot cause = exception.cause();
    if (cause != null) {
      add(rows, Kind.CAUSE, depth, cause);
    }
  }

  private static void addFrames(
      List<FailureRow> rows, int depth, List<ExceptionSnapshot.Frame> trace) {
    int hidden = 0;
    for (ExceptionSnapshot.Frame frame : trace) {
      if (frame.at() == null) {
        hidden++;
        continue;
      }
      addHidden(rows, depth, hidden);
      hidden = 0;
      rows.add(new FailureRow(Kind.FRAME, depth, text(frame, frame.at()), frame.at()));
    }
    addHidden(rows, depth, hidden);
  }

  private static void addHidden(List<FailureRow> rows, int depth, int hidden) {
    if (hidden > 0) {
      rows.add(new FailureRow(Kind.HIDDEN, depth, Texts.count("failure.hidden", hidden), null));
    }
  }

  private static String text(ExceptionSnapshot.Frame frame, SourceLine at) {
    String method = simple(frame.className()).replace('$', '.') + "." + frame.method();
    return Texts.of(
        "failure.frame", method, at.file().substring(at.file().lastIndexOf('/') + 1), at.line());
  }

  private static String title(Kind kind, ExceptionSnapshot exception) {
    String name = simple(exception.className());
    String what = exception.message().isEmpty() ? name : name + ": " + exception.message();
    return switch (kind) {
      case CAUSE -> Texts.of("failure.cause", what);
      case SUPPRESSED -> Texts.of("failure.suppressed", what);
      default -> what;
    };
  }

  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
