package dev.faultline.lesson;

/** Text made fit for one line of a message. */
public final class OneLine {
  private OneLine() {}

  /** The text without control characters, its middle left out when it is longer than allowed. */
  public static String of(String text, int longest) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    if (line.length() <= longest) {
      return line;
    }
    int half = (longest - 1) / 2;
    return line.substring(0, half) + "…" + line.substring(line.length() - half);
  }
}
