package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.errors.ErrorEntry;
import dev.faultline.errors.ErrorLanguage;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Nearest;
import dev.faultline.session.ErrorHelp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Commands that say what errors mean. */
final class ErrorCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "explain", "[NAME | all]", "explain NullPointerException", ErrorCommands::explain));

  private ErrorCommands() {}

  private static CompletableFuture<String> explain(Context context, String name) {
    if (name.isEmpty()) {
      return new ErrorHelp(context.program())
          .current()
          .thenApply(
              entry ->
                  entry
                      .map(ErrorCommands::text)
                      .orElseThrow(() -> new CommandRefused(Texts.of("console.explain.nothing"))));
    }
    return CompletableFuture.completedFuture(name.equals("all") ? all() : named(name));
  }

  private static String named(String name) {
    ErrorLanguage language = ErrorLanguage.shipped();
    return language
        .named(name)
        .map(ErrorCommands::text)
        .orElseThrow(
            () ->
                new CommandRefused(
                    Texts.of("console.explain.unknown", name, near(name, language))));
  }

  private static String near(String name, ErrorLanguage language) {
    return Nearest.to(name, language.all().stream().map(ErrorEntry::title).toList())
        .map(title -> Texts.of("console.explain.near", title))
        .orElse(Texts.of("console.explain.list"));
  }

  private static String all() {
    return ErrorLanguage.shipped().all().stream()
        .map(ErrorEntry::title)
        .collect(Collectors.joining("\n"));
  }

  private static String text(ErrorEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(entry.title());
    lines.add("  " + entry.means());
    lines.add(Texts.of("console.explain.causes"));
    entry.causes().forEach(cause -> lines.add("  - " + cause));
    lines.add(Texts.of("console.explain.look"));
    lines.add("  " + entry.look());
    lines.add(Texts.of("console.explain.example"));
    entry.example().lines().forEach(line -> lines.add("  " + line));
    if (!entry.lessons().isEmpty()) {
      lines.add(Texts.of("console.explain.lessons", String.join(", ", entry.lessons())));
    }
    return String.join("\n", lines);
  }
}
