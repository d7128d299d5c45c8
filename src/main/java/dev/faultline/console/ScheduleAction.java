package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Schedule;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ReplayedTurns;
import dev.faultline.session.ScheduleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows, keeps and replays the turns that threads took. */
final class ScheduleAction {
  private static final Pattern FILE = Pattern.compile("(?<what>save|replay)\\s+(?<file>\\S.*)");

  private ScheduleAction() {}

  static CompletableFuture<String> run(Context context, String argument) {
    if (argument.isEmpty()) {
      return context.program().threads().schedule().thenApply(ScheduleAction::shown);
    }
    if (argument.equals("prove")) {
      return context.lesson().replayTurns().thenApply(ScheduleAction::proved);
    }
    Matcher file = FILE.matcher(argument);
    if (!file.matches()) {
      throw new UsageException();
    }
    Path path = path(file.group("file"));
    if (file.group("what").equals("replay")) {
      Schedule schedule = read(path);
      return RunCommands.arrive(context, program -> program.threads().replay(schedule));
    }
    return context.program().threads().schedule().thenApply(schedule -> save(schedule, path));
  }

  private static String proved(ReplayedTurns replayed) {
    String shown = Texts.of("console.schedule.proved", replayed.shown(), replayed.runs());
    return replayed.refusals().isEmpty()
        ? shown
        : shown
            + "\n"
            + Texts.of(
                "console.schedule.refused", replayed.refusals().size(), replayed.refusals().get(0));
  }

  private static String shown(Schedule schedule) {
    return schedule.turns().isEmpty()
        ? Texts.of("console.schedule.none")
        : ScheduleText.write(schedule).stripTrailing();
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CommandRefused(Texts.of("console.file.noName", text));
    }
  }

  private static String save(Schedule schedule, Path path) {
    if (schedule.turns().isEmpty()) {
      throw new CommandRefused(Texts.of("console.schedule.none"));
    }
    try {
      Files.writeString(path, ScheduleText.write(schedule));
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("console.file.unwritten", path));
    }
    int turns = schedule.turns().size();
    return Texts.of(turns == 1 ? "console.schedule.one" : "console.schedule.many", turns, path);
  }

  private static Schedule read(Path path) {
    try {
      return ScheduleText.read(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("refused.file", path));
    }
  }
}
