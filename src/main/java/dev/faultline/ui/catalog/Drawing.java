package dev.faultline.ui.catalog;

import dev.faultline.ui.toolkit.NextPulse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Draws as much as a screen shows at once, and the rest in the frames after, so that what is in
 * sight is soon seen. Used on the JavaFX thread.
 */
final class Drawing implements Executor {
  private static final int AT_ONCE = 12;
  private static final int IN_A_FRAME = 5;

  private final NextPulse frames = new NextPulse();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int drawn;

  /** A page is drawn from its beginning; what is left of the one before is not. */
  void begin() {
    waiting.clear();
    drawn = 0;
  }

  @Override
  public void execute(Runnable face) {
    if (drawn < AT_ONCE) {
      drawn++;
      face.run();
      return;
    }
    if (waiting.isEmpty()) {
      // The next frame is the one that shows what is drawn at once.
      frames.execute(() -> frames.execute(this::go));
    }
    waiting.add(face);
  }

  private void go() {
    for (int i = 0; i < IN_A_FRAME && !waiting.isEmpty(); i++) {
      waiting.remove().run();
    }
    if (!waiting.isEmpty()) {
      frames.execute(this::go);
    }
  }
}
