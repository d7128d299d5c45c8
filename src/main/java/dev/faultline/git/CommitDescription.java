package dev.faultline.git;

import java.time.Instant;
import java.util.List;

/**
 * A commit, for people.
 *
 * @param commit its full name
 * @param author name and address
 * @param parents full names
 */
public record CommitDescription(
    String commit, String author, Instant when, String message, List<String> parents) {
  private static final int SHORT = 10;

  public CommitDescription {
    parents = List.copyOf(parents);
  }

  /** A short name and the first line of the message. */
  public String oneLine() {
    return shortName() + " \"" + message.lines().findFirst().orElse("") + "\"";
  }

  /** The first characters of its name. */
  public String shortName() {
    return commit.substring(0, SHORT);
  }
}
