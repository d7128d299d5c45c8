package dev.faultline.console;

import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Commands about the console itself. */
final class HelpCommands {
  /** What the interpreter knows the command to leave by. */
  static final String QUIT = "quit";

  static final List<Command> ALL =
      List.of(
          Command.of(
              "help h ?", "[COMMAND | GROUP | all]", "help until", Action.now(HelpCommands::help)),
          Command.of(QUIT + " q exit", "", "q", Action.now((context, none) -> "")));

  private HelpCommands() {}

  private static String help(Context context, String word) {
    boolean lesson = context.inLesson();
    if (word.isEmpty()) {
      return Commands.groups(lesson).stream()
              .map(HelpCommands::overview)
              .collect(Collectors.joining("\n"))
          + Texts.of("console.help.more");
    } else if (word.equals("all")) {
      return Commands.groups(lesson).stream()
          .map(HelpCommands::section)
          .collect(Collectors.joining("\n"));
    }
    return Commands.group(word, lesson)
        .map(HelpCommands::section)
        .orElseGet(() -> explain(Commands.find(word, lesson)));
  }

  private static String overview(Commands.Group group) {
    return String.format("%-12s ", group.heading())
        + group.commands().stream()
            .map(
                one ->
                    one.name()
                        + one.aliases().stream().findFirst().map(" %s"::formatted).orElse(""))
            .collect(Collectors.joining(", "));
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
        Texts.of("console.help.names", names(command)),
        Texts.of("console.help.example", command.example()));
  }
}
