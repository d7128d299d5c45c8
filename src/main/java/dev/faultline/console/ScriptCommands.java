package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Commands about commands. */
final class ScriptCommands {
  private static final int MOST_NESTED = 10;

  static final List<Command> ALL =
      List.of(
          Command.of(
              "alias",
              "[NAME [COMMAND…]]",
              "alias pt p total ;; p %1",
              Action.now(ScriptCommands::alias)),
          Command.of("unalias", "NAME", "unalias pt", Action.now(ScriptCommands::unalias)),
          Command.of("history", "[COUNT]", "history 10", Action.now(ScriptCommands::history)),
          Command.of("save", "FILE", "save hunt.fl", Action.now(ScriptCommands::save)),
          Command.of("source read", "FILE | CLASS", "source hunt.fl", ScriptCommands::source));

  private ScriptCommands() {}

  private static String alias(Context context, String text) {
    String[] words = text.split("\\s+", 2);
    Shorthand shorthand = context.shorthand();
    if (words.length > 1) {
      if (!words[0].matches("[\\w-]+")) {
        throw new CommandRefused(Texts.of("console.alias.noName", words[0]));
      }
      shorthand.define(words[0], words[1]);
      return "";
    } else if (text.isEmpty()) {
      return shorthand.aliases().isEmpty()
          ? Texts.of("console.alias.empty")
          : shorthand.aliases().entrySet().stream()
              .map(each -> each.getKey() + " = " + each.getValue())
              .collect(Collectors.joining("\n"));
    }
    String meaning = shorthand.aliases().get(text);
    if (meaning == null) {
      throw new CommandRefused(Texts.of("console.alias.none", text));
    }
    return text + " = " + meaning;
  }

  private static String unalias(Context context, String name) {
    if (!context.shorthand().forget(name)) {
      throw new CommandRefused(Texts.of("console.alias.none", name));
    }
    return "";
  }

  private static String history(Context context, String count) {
    if (!count.matches("\\d{0,6}")) {
      throw new UsageException();
    }
    List<String> all = context.typed();
    int from = count.isEmpty() ? 0 : Math.max(0, all.size() - Integer.parseInt(count));
    return IntStream.range(from, all.size())
        .mapToObj(i -> String.format("%4d  %s", i + 1, all.get(i)))
        .collect(Collectors.joining("\n"));
  }

  private static String save(Context context, String file) {
    if (file.isEmpty()) {
      throw new UsageException();
    }
    List<String> lines =
        context.typed().stream().filter(line -> !line.matches("(save|q|quit)\\b.*")).toList();
    try {
      Files.write(Path.of(file), lines);
    } catch (IOException | RuntimeException e) {
      throw new CommandRefused(Texts.of("console.file.unwritten", file));
    }
    return Texts.of("console.save.done", lines.size(), file);
  }

  private static CompletableFuture<String> source(Context context, String name) {
    if (name.isEmpty()) {
      throw new UsageException();
    }
    String shown = context.places().fileOf(name).map(file -> listed(context, file)).orElse("");
    if (!shown.isEmpty()) {
      return CompletableFuture.completedFuture(shown);
    }
    List<String> lines = lines(name);
    if (context.nested() >= MOST_NESTED) {
      throw new CommandRefused(Texts.of("console.source.loop", name));
    }
    context.nest(1);
    CompletableFuture<String> done = CompletableFuture.completedFuture("");
    for (String line : lines) {
      done =
          done.thenCompose(
              before -> {
                Reply asked = Reply.of(Joined.lines(before, "(fl) " + line));
                Reply rest = context.sayEarly(asked);
                return context.run(line).thenApply(reply -> rest.and(reply).text());
              });
    }
    return done.whenComplete((text, failure) -> context.nest(-1));
  }

  private static String listed(Context context, String file) {
    context.program().listed();
    return context.listing().lines(file, 1, LookCommands.MOST_LINES);
  }

  private static List<String> lines(String file) {
    try {
      return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException | RuntimeException e) {
      throw new CommandRefused(Texts.of("console.source.none", file));
    }
  }
}
