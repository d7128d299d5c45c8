package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.Schedule.Turn;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Schedules as text, a turn in each line: {@code next worker-1 -> box/Booking.java:12}; the place
 * is {@code -} where a turn left the learner's code.
 */
public final class ScheduleText {
  private static final Pattern TURN =
      Pattern.compile(
          "(?<depth>step|next|return) (?<thread>.*) -> (?:-|(?<file>.+):(?<line>[1-9]\\d{0,8}))");

  private ScheduleText() {}

  /** A schedule as text, each line with its end. */
  public static String write(Schedule schedule) {
    return schedule.turns().stream().map(turn -> line(turn) + "\n").collect(Collectors.joining());
  }

  /** A turn in one line. */
  public static String line(Turn turn) {
    SourceLine arrived = turn.arrived();
    return CommandName.of(turn.depth())
        + " "
        + turn.thread()
        + " -> "
        + (arrived == null ? "-" : arrived.toString());
  }

  /**
   * Reads what {@link #write} wrote; empty lines are passed over.
   *
   * @throws CommandRefused when it is no schedule
   */
  public static Schedule read(String text) {
    List<Turn> turns = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Matcher turn = TURN.matcher(lines.get(i).strip());
        if (!turn.matches()) {
          throw new CommandRefused(Texts.of("refused.turn", i + 1));
        }
        turns.add(
            new Turn(turn.group("thread"), CommandName.depth(turn.group("depth")), place(turn)));
      }
    }
    return new Schedule(turns);
  }

  private static @Nullable SourceLine place(Matcher turn) {
    String file = turn.group("file");
    return file == null ? null : new SourceLine(file, Integer.parseInt(turn.group("line")));
  }
}
