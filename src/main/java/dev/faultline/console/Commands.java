package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All commands there are; a new one is one entry in one of the lists that {@link #GROUPS} names.
 */
final class Commands {
  /** Commands that belong together under a heading. */
  record Group(String heading, boolean lessonOnly, List<Command> commands) {}

  static final List<Group> GROUPS =
      List.of(
          new Group("Running", false, RunCommands.ALL),
          new Group("Detours", false, StepCommands.ALL),
          new Group("Looking", false, LookCommands.ALL),
          new Group("Errors", false, ErrorCommands.ALL),
          new Group("Values", false, ValueCommands.ALL),
          new Group("Stops", false, StopCommands.ALL),
          new Group("Stack", false, StackCommands.ALL),
          new Group("Breakpoints", false, BreakpointCommands.ALL),
          new Group("Watching", false, WatchCommands.ALL),
          new Group("Concurrency", false, ThreadCommands.ALL),
          new Group("Objects", false, HeapCommands.ALL),
          new Group("Recording", false, RecordCommands.ALL),
          new Group("Editing", false, EditCommands.ALL),
          new Group("Searching", true, BisectCommands.ALL),
          new Group("Shrinking", true, MinimiseCommands.ALL),
          new Group("Comparing", true, CompareCommands.ALL),
          new Group("Suspecting", true, SuspectCommands.ALL),
          new Group("Lesson", true, LessonCommands.ALL),
          new Group("Claims", true, ClaimCommands.ALL),
          new Group("Proof", true, FixCommands.ALL),
          new Group("Scripts", false, ScriptCommands.ALL),
          new Group("Console", false, HelpCommands.ALL));

  private static final int LONGEST_SHOWN = 40;

  private Commands() {}

  /** The group with this heading; no command has the name of one. */
  static Optional<Group> group(String heading, boolean lesson) {
    return groups(lesson).stream()
        .filter(group -> group.heading().equalsIgnoreCase(heading))
        .findFirst();
  }

  /** The groups that can be used here. */
  static List<Group> groups(boolean lesson) {
    return GROUPS.stream().filter(group -> lesson || !group.lessonOnly()).toList();
  }

  static List<Command> all(boolean lesson) {
    return groups(lesson).stream().flatMap(group -> group.commands().stream()).toList();
  }

  /**
   * Finds a command by its name, an alias, or the beginning of its name.
   *
   * @throws CommandRefused when there is none, or the beginning fits several
   */
  static Command find(String word, boolean lesson) {
    List<Command> here = all(lesson);
    Optional<Command> exact =
        here.stream().filter(command -> command.names().anyMatch(word::equals)).findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    List<Command> begun = here.stream().filter(command -> command.name().startsWith(word)).toList();
    if (begun.size() == 1) {
      return begun.get(0);
    }
    if (begun.size() > 1) {
      List<String> names = begun.stream().map(Command::name).toList();
      throw new CommandRefused(
          "\"" + word + "\" could be " + String.join(" or ", names) + ": type more of it.");
    }
    throw new CommandRefused(unknown(word, lesson, here));
  }

  private static String unknown(String typed, boolean lesson, List<Command> here) {
    String word = shown(typed);
    if (!lesson && all(true).stream().anyMatch(command -> command.names().anyMatch(word::equals))) {
      return "\"" + word + "\" works in lessons only; \"faultline lessons\" lists them.";
    }
    List<String> names = here.stream().flatMap(Command::names).toList();
    String suggestion =
        Nearest.to(word, names)
            .map(name -> " Did you mean \"" + name + "\"?")
            .orElse(" \"help\" lists them; \"p " + word + "\" evaluates it.");
    return "There is no command \"" + word + "\"." + suggestion;
  }

  /** A word as it can be shown whatever was typed. */
  private static String shown(String typed) {
    String word = typed.length() > LONGEST_SHOWN ? typed.substring(0, LONGEST_SHOWN) + "…" : typed;
    return word.replaceAll("\\p{Cntrl}", "?");
  }

  /** All that a word at the beginning of a line can become. */
  static Stream<String> completions(boolean lesson) {
    return all(lesson).stream().map(Command::name);
  }
}
