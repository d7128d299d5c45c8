package dev.faultline.ui.state;

import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;

/**
 * A frame as the call stack shows it; equal as long as it reads the same.
 *
 * @param index 0 is the top one
 * @param method class and method, as a learner calls them
 * @param place file and line, empty when there is no source
 * @param line the line alone, which says enough beside the method's name
 * @param obsolete whether it runs code that was replaced since it was called
 */
public record FrameRow(int index, String method, String place, String line, boolean obsolete) {
  static FrameRow of(FrameSnapshot frame) {
    SourceLine at = frame.at();
    String place =
        at == null ? "" : at.file().substring(at.file().lastIndexOf('/') + 1) + ":" + at.line();
    String line = at == null ? "" : ":" + at.line();
    return new FrameRow(frame.index(), method(frame), place, line, frame.obsolete());
  }

  /** Class and method without the package, {@code new Ticket} for a constructor. */
  public static String method(FrameSnapshot frame) {
    String simple = frame.className().substring(frame.className().lastIndexOf('.') + 1);
    return frame.method().equals("<init>")
        ? "new " + simple
        : simple.replace('$', '.') + "." + frame.method();
  }
}
