package dev.faultline.testrun;

import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * A reply of {@link WarmMain}.
 *
 * @param ending one of its constants
 * @param foreign whether something wrote past the streams that it keeps
 * @param lines the lines that the program ran
 */
record WarmReply(String ending, boolean foreign, String out, String err, String lines) {
  static WarmReply of(String line, boolean foreign) {
    String[] words = line.split(" ", -1);
    return new WarmReply(words[1], foreign, text(words[2]), text(words[3]), text(words[4]));
  }

  /** The line that asks for a run of the program in a folder. */
  static String request(LaunchSpec spec, String folder) {
    String stdin = spec.stdin();
    return String.join(
            " ",
            Long.toString(spec.timeLimit().toMillis()),
            folder,
            spec.mainClass(),
            encoded(stdin == null ? "" : stdin),
            spec.args().stream().map(WarmReply::encoded).collect(Collectors.joining(",")))
        + "\n";
  }

  /** Whether the run was what it would be in a JVM of its own. */
  boolean isWhole() {
    return !foreign && !ending.equals(WarmMain.EXITED) && !ending.equals(WarmMain.SPOILED);
  }

  boolean leavesChildUsable() {
    return isWhole() && !ending.equals(WarmMain.LATE);
  }

  RunResult result(LaunchSpec spec) {
    Ending ended =
        ending.equals(WarmMain.LATE)
            ? new Ending.TimeLimit(spec.timeLimit())
            : new Ending.Exited(ending.equals(WarmMain.DIED) ? 1 : 0);
    return new RunResult(ended, out, err);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String encoded) {
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }
}
