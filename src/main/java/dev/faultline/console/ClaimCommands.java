package dev.faultline.console;

import java.util.List;

/** x. */
final class ClaimCommands {
  static final List<Command> ALL = List.of();

  private ClaimCommands() {}
}
