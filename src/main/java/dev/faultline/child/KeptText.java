package dev.faultline.child;

/** Keeps what a program prints, within a limit. */
final class KeptText implements OutputSink {
  private static final int TAIL = 10_000;

  private final BoundedText text;

  KeptText(int limit) {
    text = new BoundedText(limit - 2 * TAIL - 100, TAIL);
  }

  @Override
  public synchronized void take(String batch, Runnable done) {
    text.append(batch.toCharArray(), batch.length());
    done.run();
  }

  synchronized String text() {
    return text.take(Integer.MAX_VALUE);
  }
}
