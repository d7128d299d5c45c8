package dev.faultline.testrun;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps the beginning of what a program prints; runs in the child. Thread-safe. */
final class KeptBytes extends OutputStream {
  private static final int MOST = 1_000_000;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean whole = true;

  @Override
  public synchronized void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    int room = Math.min(length, MOST - kept.size());
    kept.write(bytes, offset, room);
    whole &= room == length;
  }

  synchronized byte[] bytes() {
    return kept.toByteArray();
  }

  /** Whether nothing was left out. */
  synchronized boolean isWhole() {
    return whole;
  }
}
