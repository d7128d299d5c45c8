package dev.faultline.console;

import java.util.List;

/** x. */
final class LessonCommands {
  static final List<Command> ALL = List.of();

  private LessonCommands() {}
}
