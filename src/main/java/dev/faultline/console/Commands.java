package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All commands there are; a new one is one entry in one of the lists that {@link #GROUPS} names.
 */
final class Commands {
  /** Commands that belong together, under a name that is the same in every language. */
  record Group(String name, boolean lessonOnly, List<Command> commands) {
    /** What they are called for a person. */
    String heading() {
      return Texts.of("console.group." + name);
    }

    private boolean isCalled(String word) {
      return word.equalsIgnoreCase(name) || word.equalsIgnoreCase(heading());
    }
  }

  static final List<Group> GROUPS =
      List.of(
          new Group("running", false, RunCommands.ALL),
          new Group("detours", false, StepCommands.ALL),
          new Group("looking", false, LookCommands.ALL),
          new Group("errors", false, ErrorCommands.ALL),
          new Group("values", false, ValueCommands.ALL),
          new Group("stops", false, StopCommands.ALL),
          new Group("stack", false, StackCommands.ALL),
          new Group("breakpoints", false, BreakpointCommands.ALL),
          new Group("watching", false, WatchCommands.ALL),
          new Group("concurrency", false, ThreadCommands.ALL),
          new Group("objects", false, HeapCommands.ALL),
          new Group("recording", false, RecordCommands.ALL),
          new Group("editing", false, EditCommands.ALL),
          new Group("searching", true, BisectCommands.ALL),
          new Group("shrinking", true, MinimiseCommands.ALL),
          new Group("comparing", true, CompareCommands.ALL),
          new Group("suspecting", true, SuspectCommands.ALL),
          new Group("lesson", true, LessonCommands.ALL),
          new Group("claims", true, ClaimCommands.ALL),
          new Group("proof", true, FixCommands.ALL),
          new Group("scripts", false, ScriptCommands.ALL),
          new Group("console", false, HelpCommands.ALL));

  private static final int LONGEST_SHOWN = 40;

  private Commands() {}

  /** The group with this name or heading; no command has the name of one. */
  static Optional<Group> group(String word, boolean lesson) {
    return groups(lesson).stream().filter(group -> group.isCalled(word)).findFirst();
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
      throw new CommandRefused(Texts.of("console.command.several", word, Joined.or(names)));
    }
    throw new CommandRefused(unknown(word, lesson, here));
  }

  private static String unknown(String typed, boolean lesson, List<Command> here) {
    String word = shown(typed);
    if (!lesson && all(true).stream().anyMatch(command -> command.names().anyMatch(word::equals))) {
      return Texts.of("console.command.lessonOnly", word);
    }
    List<String> names = here.stream().flatMap(Command::names).toList();
    String suggestion =
        Nearest.to(word, names)
            .map(name -> Texts.of("console.command.near", name))
            .orElse(Texts.of("console.command.help", word));
    return Texts.of("console.command.none", word) + suggestion;
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
