package layers;

import java.util.ArrayList;
import java.util.List;

/** Cools what has been printed. */
public final class Fan {
  private final List<String> log = new ArrayList<>();
  private boolean running;

  /** Cools for a while, unless it is interrupted. */
  public void cool(int millis) {
    running = true;
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      log.add("cooling cut short");
    } finally {
      running = false;
    }
  }

  public boolean isRunning() {
    return running;
  }

  /** What went differently than usual. */
  public List<String> log() {
    return List.copyOf(log);
  }
}
