package dev.faultline.ui.tabs;

import dev.faultline.ui.tabs.OutputLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Gathers output from any thread and hands it to the model in one task at a time, so that a flood
 * of output never queues up on the JavaFX thread. What the model would drop anyway is dropped here.
 */
public final class OutputBatch {
  /** The most characters that wait; older ones are dropped. */
  static final int LIMIT = 1_000_000;

  private record Piece(Kind kind, StringBuilder text) {}

  private final OutputModel model;
  private final Executor fx;
  private final List<Piece> pieces = new ArrayList<>();
  private int waiting;
  private boolean scheduled;

  /**
   * @param fx the JavaFX thread
   */
  public OutputBatch(OutputModel model, Executor fx) {
    this.model = model;
    this.fx = fx;
  }

  /** Takes output; returns at once. */
  public void add(Kind kind, String text) {
    boolean first;
    synchronized (this) {
      gather(kind, text);
      first = !scheduled;
      scheduled = true;
    }
    if (first) {
      fx.execute(this::deliver);
    }
  }

  private void gather(Kind kind, String text) {
    if (pieces.isEmpty() || pieces.get(pieces.size() - 1).kind() != kind) {
      pieces.add(new Piece(kind, new StringBuilder()));
    }
    pieces.get(pieces.size() - 1).text().append(text);
    waiting += text.length();
    while (waiting > LIMIT && !pieces.isEmpty()) {
      StringBuilder oldest = pieces.get(0).text();
      int drop = Math.min(oldest.length(), waiting - LIMIT / 2);
      oldest.delete(0, drop);
      waiting -= drop;
      if (oldest.length() == 0) {
        pieces.remove(0);
      }
    }
  }

  private void deliver() {
    List<Piece> taken;
    synchronized (this) {
      taken = List.copyOf(pieces);
      pieces.clear();
      waiting = 0;
      scheduled = false;
    }
    taken.forEach(piece -> model.append(piece.kind(), piece.text().toString()));
  }
}
