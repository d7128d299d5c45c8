package dev.faultline.console;

import dev.faultline.debug.Ending;
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
        "The smallest input known to fail has %s%s:\n"
            .formatted(
                size(smallest),
                input.wanted().map(wanted -> "; at most " + wanted + " are asked for").orElse(""));
    return head + numbered(smallest) + tries(input.tries());
  }

  /** What came of a try. */
  static String of(InputTry made, int before, InputShrinker input) {
    if (made.fails()) {
      return made.size() < before
          ? "Fails: %s, down from %d.%s".formatted(size(made.input()), before, goal(input, made))
          : "Fails too, but is no smaller: %s.".formatted(size(made.input()));
    }
    return "Does not fail: %s. The run %s.\n%sIt goes on from the smallest that fails, %d characters."
        .formatted(size(made.input()), ending(made.ending()), printed(made.printed()), before);
  }

  /** On which input the program is debugged now. */
  static String debugged(String wanted, InputShrinker input) {
    return input.original().filter(wanted::equals).isPresent()
        ? "It runs on its original input again."
        : "It runs on the smallest failing input, %s, until minimise debug original; what it shows counts for no check."
            .formatted(size(wanted));
  }

  private static String goal(InputShrinker input, InputTry made) {
    return input
        .wanted()
        .map(
            wanted ->
                made.size() <= wanted
                    ? " That is small enough: minimise auto shows what delta debugging makes of it."
                    : " At most " + wanted + " are asked for.")
        .orElse("");
  }

  /** How far delta debugging is. */
  static String of(Shrinking step) {
    return "%d characters after %d %s"
        .formatted(step.size(), step.runs(), step.runs() == 1 ? "run" : "runs");
  }

  /** What delta debugging has come to. */
  static String of(Shrunken shrunken) {
    String way =
        shrunken.way().stream()
            .map(Shrinking::size)
            .map(String::valueOf)
            .collect(Collectors.joining(" > "));
    return "Delta debugging: %s.\n%s%d characters after %d runs; %s.%s"
        .formatted(
            way,
            switch (shrunken.end()) {
              case MINIMAL -> "";
              case CANCELLED -> "Cancelled at ";
              case OUT_OF_TIME -> "Not done within a minute, given up at ";
            },
            shrunken.size(),
            shrunken.runs(),
            shrunken.end() == Shrunken.End.MINIMAL
                ? "none of them can be left out"
                : "some of them can perhaps be left out",
            shrunken
                .input()
                .map(input -> "\n" + numbered(input).stripTrailing())
                .orElse(" Which ones, it shows when you have got there by hand."));
  }

  private static String size(String input) {
    long lines = input.lines().count();
    String characters = input.length() + (input.length() == 1 ? " character" : " characters");
    return lines > 1 ? characters + " on " + lines + " lines" : characters;
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
      return "keep or drop some of its lines, or try a text of yours, and see whether it still fails.";
    }
    String earlier = tries.size() > MOST_TRIES ? "… " : "";
    return tries.stream()
        .skip(Math.max(0, tries.size() - MOST_TRIES))
        .map(made -> made.size() + (made.fails() ? " fails" : " passes"))
        .collect(Collectors.joining(", ", "Your tries: " + earlier, "."));
  }

  private static String ending(Ending ending) {
    return ending instanceof Ending.Exited exited
        ? "ended with exit code " + exited.exitCode()
        : "did not end in time";
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
