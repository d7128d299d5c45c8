package dev.faultline.agent;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input that tells {@link Gate} when the program waits for it. */
final class WatchedInput extends FilterInputStream {
  WatchedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    if (in.available() > 0) {
      return in.read();
    }
    Gate.waiting();
    try {
      return in.read();
    } finally {
      Gate.arrived();
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0 || in.available() > 0) {
      return in.read(bytes, offset, length);
    }
    Gate.waiting();
    try {
      return in.read(bytes, offset, length);
    } finally {
      Gate.arrived();
    }
  }
}
