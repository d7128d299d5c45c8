package dev.faultline.console;

import java.util.List;

/** x. */
final class FixCommands {
  static final List<Command> ALL = List.of();

  private FixCommands() {}
}
