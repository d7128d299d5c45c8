package dev.faultline.child;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes what logpoints wrote out of a program's output. Each such text stands between two marks: a
 * byte that is in no UTF-8 text, and the child's token, which no program knows.
 */
final class LogFrames {
  private static final byte FIRST = (byte) 0xff;

  private final byte[] mark;
  private final Receiver receiver;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private int matched;
  private boolean inLog;

  /** Where the parts go, in order. */
  interface Receiver {
    void printed(byte[] bytes, int offset, int length);

    void logged(int id, String text);
  }

  LogFrames(String token, Receiver receiver) {
    byte[] rest = token.getBytes(StandardCharsets.US_ASCII);
    mark = new byte[rest.length + 1];
    mark[0] = FIRST;
    System.arraycopy(rest, 0, mark, 1, rest.length);
    this.receiver = receiver;
  }

  void take(byte[] bytes, int length) {
    int begin = 0;
    for (int i = 0; i < length; i++) {
      if (matched == 0 && bytes[i] != FIRST) {
        continue;
      }
      if (matched == 0) {
        pass(bytes, begin, i);
        begin = i;
      }
      if (bytes[i] == mark[matched]) {
        matched++;
        begin = i + 1;
        if (matched == mark.length) {
          matched = 0;
          turn();
        }
      } else {
        pass(mark, 0, matched);
        matched = 0;
        begin = i;
        if (bytes[i] == FIRST) {
          matched = 1;
          begin = i + 1;
        }
      }
    }
    pass(bytes, begin, length);
  }

  private void pass(byte[] bytes, int from, int to) {
    if (to <= from) {
      return;
    }
    if (inLog) {
      log.write(bytes, from, to - from);
    } else {
      receiver.printed(bytes, from, to - from);
    }
  }

  private void turn() {
    if (inLog) {
      String text = log.toString(StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      receiver.logged(Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
      log.reset();
    }
    inLog = !inLog;
  }

  /** No more comes. */
  void end() {
    byte[] left = Arrays.copyOf(mark, matched);
    matched = 0;
    pass(left, 0, left.length);
  }
}
