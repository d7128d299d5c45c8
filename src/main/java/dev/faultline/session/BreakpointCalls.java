package dev.faultline.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines that call {@code faultline.Breakpoint.here()} and do nothing else. A program with such
 * lines does what it does without them.
 */
final class BreakpointCalls {
  private static final String CALL = "faultline.Breakpoint.here();";

  /** A condition may compare and call, but not assign. */
  private static final Pattern ONLY_STOPS =
      Pattern.compile(
          "(?:if \\((?:[^=+;{}-]|==|!=|<=|>=|[+-](?![+=-]))*\\) )?(?:faultline\\.)?Breakpoint\\.here\\(\\);"
              + "|import faultline\\.Breakpoint;");

  private BreakpointCalls() {}

  /** The text without such lines. */
  static String takenOut(String text) {
    if (!text.contains("Breakpoint")) {
      return text;
    }
    return text.lines()
        .filter(line -> !ONLY_STOPS.matcher(line.strip()).matches())
        .collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
  }

  /**
   * The text with such a line before another.
   *
   * @param line 1-based
   * @param when in which case it stops; empty for always
   */
  static String putBefore(String text, int line, String when) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String below = lines.get(line - 1);
    String indent = below.substring(0, below.length() - below.stripLeading().length());
    lines.add(line - 1, indent + (when.isEmpty() ? "" : "if (" + when + ") ") + CALL);
    return String.join("\n", lines) + (text.endsWith("\n") ? "\n" : "");
  }
}
