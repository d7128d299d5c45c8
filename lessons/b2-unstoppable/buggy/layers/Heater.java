package layers;

/** Melts the plastic. */
public final class Heater {
  private static final int HEAT_MILLIS = 20;

  /** Heats up, unless it is interrupted. */
  public void heat() {
    try {
      Thread.sleep(HEAT_MILLIS); //@HEAT
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
