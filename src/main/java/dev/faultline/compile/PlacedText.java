package dev.faultline.compile;

import java.util.ArrayList;
import java.util.List;

/** A text made of parts, some of which come from a snippet; knows which come from where. */
final class PlacedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  private record Part(int at, int from, int to) {}

  PlacedText add(String part) {
    text.append(part);
    return this;
  }

  /** Adds a part of the snippet. */
  PlacedText add(String snippet, int from, int to) {
    parts.add(new Part(text.length(), from, to));
    text.append(snippet, from, to);
    return this;
  }

  /** Where in the snippet a position of the text is, -1 when it is outside. */
  int inSnippet(long position) {
    for (Part each : parts) {
      if (each.at <= position && position <= each.at + each.to - each.from) {
        return (int) position - each.at + each.from;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
