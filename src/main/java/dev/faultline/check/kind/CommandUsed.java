package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.List;

/**
 * The learner uses debugger commands, in the window or the console, while the program is stopped.
 */
public record CommandUsed(
    @Key(value = "Unique within the lesson.", example = "\"c4\"") String id,
    @Key(value = "What the learner is asked.", example = "\"Walk through with next and step.\"")
        String prompt,
    @Key(
            value = "The commands, by their pdb names.",
            example = "[\"next\", \"step\"]",
            min = 1,
            oneOf = {
              "next",
              "step",
              "continue",
              "return",
              "until",
              "pause",
              "restart",
              "stepinto",
              "drop",
              "force",
              "redefine",
              "list",
              "where",
              "up",
              "down",
              "print",
              "pp",
              "set",
              "exception",
              "break",
              "tbreak",
              "breakpoint",
              "condition",
              "ignore",
              "log",
              "watch",
              "catch",
              "threads",
              "thread",
              "freeze",
              "thaw",
              "turn",
              "replay",
              "heap",
              "instances",
              "referrers",
              "whyalive",
              "coverage",
              "trace",
              "caught"
            })
        List<String> commands,
    @Key(value = "What it is worth.", example = "1", fallback = "1") int points)
    implements Observation {

  @Override
  public Verdict judge(Case facts) {
    List<String> missing = commands.stream().filter(command -> !used(facts, command)).toList();
    return missing.isEmpty()
        ? new Verdict.Passed()
        : new Verdict.Failed(
            Texts.of("judged.commands.wanted", String.join(", ", commands)),
            Texts.of("judged.commands.missing", String.join(", ", missing)),
            "");
  }

  @Override
  public boolean attempted(Case facts) {
    return commands.stream().anyMatch(command -> used(facts, command));
  }

  private static boolean used(Case facts, String command) {
    return facts.log().any(Evidence.CommandUsed.class, entry -> entry.command().equals(command));
  }
}
