package dev.faultline.console;

import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import dev.faultline.session.InputShrinker;
import dev.faultline.session.InputTry;
import dev.faultline.session.Shrinking;
import dev.faultline.session.Shrunken;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the shrinking of an input reads. */
final class MinimiseText {
  private static final int MOST_LINES = 12;
  private static final int MOST_TRIES = 10;
  private static final int LONGEST_LINE = 100;

  private MinimiseText() {}

  /** The smallest failing input and the tries so far. */
  static String standing(InputShrinker input) {
    String smallest = input.smallest();
    String head =
        Texts.of(
                "console.minimise.smallest",
                size(smallest),
                input.wanted().map(most -> Texts.of("console.minimise.wanted", most)).orElse(""))
            + "\n";
    return head + numbered(smallest) + tries(input.tries());
  }

  /** What came of a try. */
  static String of(InputTry made, int before, InputShrinker input) {
    if (made.fails()) {
      return made.size() < before
          ? Texts.of("console.minimise.fails", size(made.input()), before, goal(input, made))
          : Texts.of("console.minimise.noSmaller", size(made.input()));
    }
    return Texts.of("console.minimise.passes", size(made.input()), ending(made.ending()))
        + "\n"
        + printed(made.printed())
        + Texts.of("console.minimise.goesOn", before);
  }

  /** On which input the program is debugged now. */
  static String debugged(String wanted, InputShrinker input) {
    return input.original().filter(wanted::equals).isPresent()
        ? Texts.of("console.minimise.original")
        : Texts.of("console.minimise.debugged", size(wanted));
  }

  private static String goal(InputShrinker input, InputTry made) {
    return input
        .wanted()
        .map(
            wanted ->
                made.size() <= wanted
                    ? Texts.of("console.minimise.enough")
                    : Texts.of("console.minimise.atMost", wanted))
        .orElse("");
  }

  /** How far delta debugging is. */
  static String of(Shrinking step) {
    return Texts.of(
        step.runs() == 1 ? "console.minimise.run" : "console.minimise.runs",
        step.size(),
        step.runs());
  }

  /** What delta debugging has come to. */
  static String of(Shrunken shrunken) {
    String way =
        shrunken.way().stream()
            .map(Shrinking::size)
            .map(String::valueOf)
            .collect(Collectors.joining(" > "));
    return Texts.of(
        "console.minimise.delta",
        way,
        switch (shrunken.end()) {
          case MINIMAL -> "";
          case CANCELLED -> Texts.of("console.minimise.cancelled");
          case OUT_OF_TIME -> Texts.of("console.minimise.late");
        },
        shrunken.size(),
        shrunken.runs(),
        shrunken.end() == Shrunken.End.MINIMAL
            ? Texts.of("console.minimise.minimal")
            : Texts.of("console.minimise.notMinimal"),
        shrunken
            .input()
            .map(input -> "\n" + numbered(input).stripTrailing())
            .orElse(Texts.of("console.minimise.hidden")));
  }

  private static String size(String input) {
    long lines = input.lines().count();
    String characters = Texts.count("console.characters", input.length());
    return lines > 1 ? Texts.of("console.characters.lines", characters, lines) : characters;
  }

  private static String numbered(String input) {
    List<String> lines = List.of(input.split("(?<=\n)"));
    int head = lines.size() > MOST_LINES ? MOST_LINES / 2 : lines.size();
    int tail = lines.size() > MOST_LINES ? MOST_LINES / 2 : 0;
    return numbered(lines, 0, head)
        + (tail == 0 ? "" : "     …\n" + numbered(lines, lines.size() - tail, lines.size()));
  }

  private static String numbered(List<String> lines, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "%4d %s\n".formatted(i + 1, cut(QuotedText.write(lines.get(i)))))
        .collect(Collectors.joining());
  }

  private static String tries(List<InputTry> tries) {
    if (tries.isEmpty()) {
      return Texts.of("console.minimise.begin");
    }
    String earlier = tries.size() > MOST_TRIES ? "… " : "";
    return tries.stream()
        .skip(Math.max(0, tries.size() - MOST_TRIES))
        .map(
            made ->
                Texts.of(
                    made.fails() ? "console.minimise.tryFails" : "console.minimise.tryPasses",
                    made.size()))
        .collect(Collectors.joining(", ", Texts.of("console.minimise.tries") + earlier, "."));
  }

  private static String ending(Ending ending) {
    return ending instanceof Ending.Exited exited
        ? Texts.of("console.minimise.exit", exited.exitCode())
        : Texts.of("console.compare.late");
  }

  private static String printed(String output) {
    return output
        .lines()
        .limit(MOST_LINES)
        .map(line -> "  " + cut(line) + "\n")
        .collect(Collectors.joining());
  }

  private static String cut(String line) {
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }
}
