package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.session.InputShrinker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The commands that shrink the input on which a program fails. */
final class MinimiseCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "minimise shrink",
              "[show | keep LINES | drop LINES | try TEXT | try < PATH | save PATH | auto | debug | debug original | reset]",
              "minimise keep 1,18-91",
              MinimiseCommands::minimise));

  private static final Pattern LINES = Pattern.compile("(\\d{1,7})(?:\\s*-\\s*(\\d{1,7}))?");
  private static final Pattern FILE = Pattern.compile("<\\s*(\\S.*)");

  private MinimiseCommands() {}

  private static CompletableFuture<String> minimise(Context context, String argument) {
    InputShrinker input = context.lesson().input();
    String[] words = argument.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "", "show" -> CompletableFuture.completedFuture(MinimiseText.standing(input));
      case "keep" -> attempt(input, lines(input.smallest(), rest, true));
      case "drop" -> attempt(input, lines(input.smallest(), rest, false));
      case "try" -> attempt(input, given(rest));
      case "save" -> CompletableFuture.completedFuture(save(input, rest));
      case "auto" -> auto(context, input);
      case "debug" -> debug(context, input, rest);
      case "reset" -> CompletableFuture.completedFuture(reset(input));
      default -> throw new UsageException();
    };
  }

  private static CompletableFuture<String> debug(
      Context context, InputShrinker input, String which) {
    if (!which.matches("|original")) {
      throw new UsageException();
    }
    String smallest = input.smallest();
    String wanted = which.isEmpty() ? smallest : input.original().orElse(smallest);
    context.threads().startOver();
    context.listing().startOver();
    return RunCommands.arrive(context, program -> input.debug(wanted))
        .thenApply(arrived -> MinimiseText.debugged(wanted, input) + "\n" + arrived);
  }

  /** Tells each time the input has become half as large as when it was told last. */
  private static CompletableFuture<String> auto(Context context, InputShrinker input) {
    AtomicInteger told = new AtomicInteger(Integer.MAX_VALUE);
    return input
        .shrink(
            step -> {
              if (step.size() <= told.get() / 2) {
                told.set(step.size());
                context.tell(MinimiseText.of(step));
              }
            })
        .thenApply(MinimiseText::of);
  }

  private static CompletableFuture<String> attempt(InputShrinker input, String smaller) {
    int before = input.smallest().length();
    return input.attempt(smaller).thenApply(made -> MinimiseText.of(made, before, input));
  }

  /** What is left of the input when it is kept to these lines, or loses them. */
  private static String lines(String input, String places, boolean keep) {
    List<String> all = List.of(input.split("(?<=\n)"));
    BitSet named = new BitSet();
    for (String place : places.split("\\s*,\\s*", -1)) {
      Matcher parts = LINES.matcher(place);
      if (!parts.matches()) {
        throw new UsageException();
      }
      int from = Integer.parseInt(parts.group(1));
      int to = parts.group(2) == null ? from : Integer.parseInt(parts.group(2));
      if (from < 1 || to < from || to > all.size()) {
        throw new CommandRefused(
            Texts.of("console.minimise.lines", all.size(), Math.max(1, all.size() / 2)));
      }
      named.set(from - 1, to);
    }
    return IntStream.range(0, all.size())
        .filter(line -> named.get(line) == keep)
        .mapToObj(all::get)
        .collect(Collectors.joining());
  }

  private static String given(String argument) {
    if (argument.isEmpty()) {
      throw new UsageException();
    }
    Matcher file = FILE.matcher(argument);
    return file.matches() ? FixAction.read(file.group(1)) : QuotedText.read(argument);
  }

  private static String save(InputShrinker input, String path) {
    if (path.isEmpty()) {
      throw new UsageException();
    }
    try {
      Files.writeString(Path.of(path), input.smallest());
    } catch (IOException | InvalidPathException e) {
      throw new CommandRefused(Texts.of("console.file.unwritten", path));
    }
    return Texts.of("console.minimise.saved", path);
  }

  private static String reset(InputShrinker input) {
    input.reset();
    return Texts.of("console.minimise.reset");
  }
}
