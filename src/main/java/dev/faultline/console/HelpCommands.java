package dev.faultline.console;

import java.util.List;
import java.util.stream.Collectors;

/** Commands about the console itself. */
final class HelpCommands {
  /** What the interpreter knows the command to leave by. */
  static final String QUIT = "quit";

  static final List<Command> ALL =
      List.of(
          Command.of(
              "help h ?",
              "[COMMAND]",
              "list the commands, or explain one",
              "help until",
              Action.now(HelpCommands::help)),
          Command.of(
              QUIT + " q exit",
              "",
              "leave; a running program is ended",
              "q",
              Action.now((context, none) -> "")));

  private HelpCommands() {}

  private static String help(Context context, String word) {
    if (!word.isEmpty()) {
      return explain(Commands.find(word, context.inLesson()));
    }
    return Commands.groups(context.inLesson()).stream()
            .map(HelpCommands::section)
            .collect(Collectors.joining("\n"))
        + "\nAn empty line repeats the last command; help COMMAND explains one.";
  }

  private static String section(Commands.Group group) {
    return group.heading()
        + "\n"
        + group.commands().stream()
            .map(one -> String.format("  %-20s %s", names(one), one.help()))
            .collect(Collectors.joining("\n"));
  }

  private static String names(Command command) {
    return command.names().collect(Collectors.joining(", "));
  }

  /** How a command is used, in a few lines. */
  static String explain(Command command) {
    return String.join(
        "\n",
        command.usage() + ": " + command.help(),
        "  names: " + names(command),
        "  example: " + command.example());
  }
}
