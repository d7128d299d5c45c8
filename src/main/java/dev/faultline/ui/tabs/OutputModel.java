package dev.faultline.ui.tabs;

import dev.faultline.ui.tabs.OutputLine.Kind;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The end of what the program printed, as lines. It holds a bounded number of them however much is
 * printed. Used on the JavaFX thread.
 */
public final class OutputModel {
  /** The most lines kept, unless the learner sets another number. */
  static final int LIMIT = 5_000;

  /** The most characters of a line that are shown. */
  static final int WIDTH = 2_000;

  private final ObservableList<OutputLine> lines = FXCollections.observableArrayList();
  private final BooleanProperty waitingForInput = new SimpleBooleanProperty();
  private final BooleanProperty acceptsInput = new SimpleBooleanProperty();
  private int limit = LIMIT;
  private boolean open;

  public ObservableList<OutputLine> lines() {
    return lines;
  }

  /** Whether the program waits for a line. */
  public BooleanProperty waitingForInput() {
    return waitingForInput;
  }

  /** Whether there is a program that may be given a line. */
  public BooleanProperty acceptsInput() {
    return acceptsInput;
  }

  /** Keeps at most this many lines from now on. */
  public void keep(int mostLines) {
    limit = mostLines;
    add(List.of());
  }

  /** Appends text as printed; a last line without its end goes on with the next text. */
  public void append(Kind kind, String text) {
    List<OutputLine> fresh = new ArrayList<>();
    int at = 0;
    if (open && !lines.isEmpty() && lines.get(lines.size() - 1).kind() == kind) {
      int end = lineEnd(text, 0);
      OutputLine last = lines.get(lines.size() - 1);
      lines.set(lines.size() - 1, line(kind, last.text() + text.substring(0, end)));
      at = Math.min(end + 1, text.length());
      open = end == text.length();
    }
    while (at < text.length()) {
      int end = lineEnd(text, at);
      fresh.add(line(kind, text.substring(at, end)));
      open = end == text.length();
      at = end + 1;
    }
    add(fresh);
  }

  /** Appends a whole line of the learner's or of Faultline's. */
  public void line(String text, Kind kind) {
    open = false;
    add(List.of(line(kind, text)));
  }

  public void clear() {
    lines.clear();
    open = false;
  }

  private void add(List<OutputLine> fresh) {
    int over = lines.size() + fresh.size() - limit;
    if (over > 0) {
      lines.remove(0, Math.min(over, lines.size()));
    }
    lines.addAll(fresh.subList(Math.max(0, fresh.size() - limit), fresh.size()));
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static OutputLine line(Kind kind, String text) {
    String whole = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    String cut = whole.length() > WIDTH ? whole.substring(0, WIDTH) + "…" : whole;
    return new OutputLine(kind, cut.replace("\t", "    "));
  }
}
