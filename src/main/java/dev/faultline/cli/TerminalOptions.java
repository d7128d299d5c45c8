package dev.faultline.cli;

import dev.faultline.terminal.Look;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a session in the terminal looks. */
final class TerminalOptions {
  @Option(names = "--plain")
  private boolean plain;

  @Option(names = "--no-pager")
  private boolean noPager;

  /**
   * @param interactive whether a person sits at both ends
   */
  Look look(Map<String, String> environment, boolean interactive) {
    boolean dumb = interactive && "dumb".equals(environment.get("TERM"));
    if (plain || dumb || isSet(environment, "FAULTLINE_PLAIN")) {
      return Look.PLAIN;
    }
    // https://no-color.org: set and not empty, whatever its value.
    return interactive && !isSet(environment, "NO_COLOR") ? Look.COLOURED : Look.UNCOLOURED;
  }

  boolean paged(Map<String, String> environment) {
    return !noPager && !"off".equals(environment.get("FAULTLINE_PAGER"));
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }
}
