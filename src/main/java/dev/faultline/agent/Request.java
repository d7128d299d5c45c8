package dev.faultline.agent;

import java.util.ArrayList;
import java.util.List;

/** What the debugger asks, read part by part. Texts are preceded by their length. */
final class Request {
  private final String text;
  private int at;

  Request(String text) {
    this.text = text;
  }

  int number() {
    int end = text.indexOf(' ', at);
    int number = Integer.parseInt(text, at, end, 10);
    at = end + 1;
    return number;
  }

  boolean flag() {
    return number() != 0;
  }

  String text() {
    int length = number();
    at += length;
    return text.substring(at - length, at);
  }

  List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int left = number(); left > 0; left--) {
      numbers.add(number());
    }
    return numbers;
  }

  /** Bytes; each is a character whose code is one greater, since no text may contain a 0. */
  byte[] bytes() {
    String shifted = text();
    byte[] bytes = new byte[shifted.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (shifted.charAt(i) - 1);
    }
    return bytes;
  }
}
