package dev.faultline.terminal;

import dev.faultline.i18n.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what replies show by signs. */
final class PlainWords {
  private static final Pattern PLACE = Pattern.compile("> (\\S+):(\\d+) (.*)");
  private static final Pattern FRAME = Pattern.compile("(>| ) #(\\d+) (.*)");
  private static final Pattern ROW = Pattern.compile(" *(\\d+) ([ Bb])(->|  )(?: (.*))?");
  private static final Pattern EMPTY_ROW = Pattern.compile(" +(\\d+)");

  private PlainWords() {}

  /** A line in words. */
  static String of(String line) {
    return signs(line).replace("…", "...").replace("→", "to").replace("`", "'");
  }

  private static String signs(String line) {
    Matcher place = PLACE.matcher(line);
    if (place.matches()) {
      return Texts.of("terminal.plain.place", place.group(2), place.group(1), place.group(3));
    }
    if (line.startsWith("-> ")) {
      return Texts.of("terminal.plain.next", line.substring(3));
    }
    Matcher frame = FRAME.matcher(line);
    if (frame.matches()) {
      String selected = frame.group(1).equals(">") ? Texts.of("terminal.plain.chosen") : "";
      return Texts.of("terminal.plain.frame", frame.group(2), selected, frame.group(3));
    }
    Matcher row = ROW.matcher(line);
    if (row.matches()) {
      return row(row.group(1), row.group(2), row.group(3), String.valueOf(row.group(4)));
    }
    Matcher empty = EMPTY_ROW.matcher(line);
    if (empty.matches()) {
      return Texts.of("terminal.plain.empty", empty.group(1));
    }
    return line.startsWith("> ") ? Texts.of("terminal.plain.selected", line.substring(2)) : line;
  }

  private static String row(String number, String dot, String arrow, String code) {
    return Texts.of("terminal.plain.line", number)
        + (arrow.equals("->") ? Texts.of("terminal.plain.toRun") : "")
        + (dot.equals("B")
            ? Texts.of("terminal.plain.breakpoint")
            : dot.equals("b") ? Texts.of("terminal.plain.disabled") : "")
        + ": "
        + code.strip();
  }
}
