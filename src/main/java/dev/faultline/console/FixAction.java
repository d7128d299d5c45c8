package dev.faultline.console;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the learner's change of a line or of a file. */
final class FixAction {
  private static final Pattern LINE = Pattern.compile("((?:\\S+:)?\\d{1,9})\\s+(\\S.*)");

  /** A file's name, possibly none, and where its text is to be taken from. */
  static final Pattern FILE = Pattern.compile("(\\S*)\\s*<\\s*(\\S.*)");

  private FixAction() {}

  static CompletableFuture<String> run(Context context, String argument) {
    Matcher line = LINE.matcher(argument);
    Matcher file = FILE.matcher(argument);
    if (line.matches()) {
      replaceLine(context, line.group(1), line.group(2));
    } else if (file.matches()) {
      String name = file.group(1).isEmpty() ? onlyEditable(context) : file.group(1);
      context.program().edit(context.places().file(name), read(file.group(2).strip()));
    } else if (argument.isEmpty() || !argument.contains(" ")) {
      String name = argument.isEmpty() ? onlyEditable(context) : argument;
      throw new CommandRefused(howTo(context.places().shortName(context.places().file(name))));
    } else {
      throw new UsageException();
    }
    return compiled(context);
  }

  /** Says that the sources were changed, once it is known whether they compile. */
  static CompletableFuture<String> compiled(Context context) {
    return context
        .program()
        .compilation()
        .thenApply(compiled -> compiled(context, compiled.errors()));
  }

  private static String howTo(String file) {
    return Texts.of("console.fix.how", file);
  }

  /**
   * The file that a line such as {@code fix} or {@code fix Tariff.java} asks to edit as a whole.
   */
  static Optional<String> wholeFile(Context context, String line) {
    String[] words = line.strip().split("\\s+");
    if (!words[0].equals("fix") || words.length > 2) {
      return Optional.empty();
    }
    try {
      String file = words.length == 2 ? context.places().file(words[1]) : onlyEditable(context);
      return Optional.of(file).filter(context.program().program().editable()::contains);
    } catch (CommandRefused unclear) {
      return Optional.empty();
    }
  }

  private static void replaceLine(Context context, String place, String text) {
    String named = place.contains(":") ? place : onlyEditable(context) + ":" + place;
    SourceLine at = context.places().line(named);
    String before = context.program().sources().getOrDefault(at.file(), "");
    List<String> lines = new ArrayList<>(before.lines().toList());
    String old = lines.get(at.line() - 1);
    String indent = old.substring(0, old.length() - old.stripLeading().length());
    lines.set(at.line() - 1, indent + text);
    context
        .program()
        .edit(at.file(), String.join("\n", lines) + (before.endsWith("\n") ? "\n" : ""));
  }

  /** The file that a fix without a name is for. */
  static String onlyEditable(Context context) {
    Set<String> editable = context.program().program().editable();
    if (editable.size() == 1) {
      return editable.iterator().next();
    }
    throw new CommandRefused(
        editable.isEmpty()
            ? Texts.of("console.fix.locked")
            : Texts.of(
                "console.fix.which",
                editable.stream()
                    .sorted()
                    .map(context.places()::shortName)
                    .collect(Collectors.joining(", "))));
  }

  static String read(String path) {
    try {
      return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("refused.file", path));
    }
  }

  private static String compiled(Context context, List<CompileProblem> errors) {
    String done = context.inLesson() ? "console.fix.lesson" : "console.fix.own";
    return errors.isEmpty()
        ? Texts.of(done)
        : Texts.of("console.fix.broken")
            + "\n"
            + errors.stream().map(CompileProblem::oneLine).collect(Collectors.joining("\n"));
  }
}
