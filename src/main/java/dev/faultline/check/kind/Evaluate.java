package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.Evaluated;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.List;

/** The learner evaluates an expression in a certain method's frame. */
public record Evaluate(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Go up to the caller and print the price it passes.\"")
        String prompt,
    @Key(
            value = "Class and method of the frame, as binary class name, dot, method name.",
            example = "\"shop.Pricer.price\"")
        String method,
    @Key(
            value = "Expressions of which one must be evaluated; spaces do not count.",
            example = "[\"price\", \"this.price\"]")
        List<String> expressions,
    @Key(
            value = "Whether the frame must be a caller's, not the top one.",
            example = "true",
            fallback = "false")
        boolean caller,
    @Key(value = "What it is worth.", example = "1", fallback = "1") int points)
    implements Observation {

  @Override
  public Verdict judge(Case facts) {
    boolean done =
        facts.log().any(Evaluated.class, entry -> inFrame(entry) && isWanted(entry.expression()));
    return done
        ? new Verdict.Passed()
        : new Verdict.Failed(
            Texts.of("judged.value.wanted", method),
            Texts.of(attempted(facts) ? "judged.value.other" : "judged.value.none"),
            "");
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(Evaluated.class, this::inFrame);
  }

  private boolean inFrame(Evaluated entry) {
    return entry.method().equals(method) && (!caller || entry.frame() > 0);
  }

  private boolean isWanted(String expression) {
    String asked = expression.replaceAll("\\s", "");
    return expressions.stream().anyMatch(wanted -> wanted.replaceAll("\\s", "").equals(asked));
  }
}
