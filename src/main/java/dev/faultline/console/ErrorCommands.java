package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.errors.ErrorEntry;
import dev.faultline.errors.ErrorLanguage;
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
              "explain",
              "[NAME | all]",
              "say what the present error means, its usual causes, and where to look",
              "explain NullPointerException",
              ErrorCommands::explain));

  private ErrorCommands() {}

  private static CompletableFuture<String> explain(Context context, String name) {
    if (name.isEmpty()) {
      return new ErrorHelp(context.program())
          .current()
          .thenApply(
              entry ->
                  entry
                      .map(ErrorCommands::text)
                      .orElseThrow(
                          () ->
                              new CommandRefused(
                                  "Nothing has gone wrong here that can be explained: explain NAME"
                                      + " explains an error, explain all lists them.")));
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
                new CommandRefused("Nothing is known of \"" + name + "\"" + near(name, language)));
  }

  private static String near(String name, ErrorLanguage language) {
    return Nearest.to(name, language.all().stream().map(ErrorEntry::title).toList())
        .map(title -> ": did you mean \"" + title + "\"?")
        .orElse(": explain all lists the errors that are.");
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
    lines.add("Usual causes:");
    entry.causes().forEach(cause -> lines.add("  - " + cause));
    lines.add("Where to look:");
    lines.add("  " + entry.look());
    lines.add("The smallest case:");
    entry.example().lines().forEach(line -> lines.add("  " + line));
    if (!entry.lessons().isEmpty()) {
      lines.add("Trained in: " + String.join(", ", entry.lessons()));
    }
    return String.join("\n", lines);
  }
}
