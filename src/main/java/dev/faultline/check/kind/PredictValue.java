package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Predicted;
import dev.faultline.check.Evidence.PredictionSettled;
import dev.faultline.check.Evidence.Stopped;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.Key;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The learner predicts a value before the program stops at a line; the value comes from the run,
 * never from the author.
 */
public record PredictValue(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked; it names the expression and the place.",
            example = "\"What will hours be when the program stops here?\"")
        String prompt,
    @Key(value = "Anchor of the line at which the prediction is settled.", example = "\"CHARGE\"")
        String at,
    @Key(value = "Expression evaluated in the top frame there.", example = "\"hours\"")
        String expression,
    @Key(
            value =
                "Condition that must hold in the top frame there; stops where it does not are"
                    + " passed over. Null for the first arrival in a run.",
            example = "\"index == 2\"",
            fallback = "null")
        @Nullable String when,
    @Key(value = "What it is worth.", example = "2", fallback = "1") int points)
    implements Observation, Conditional {

  @Override
  public Set<String> anchors() {
    return Set.of(at);
  }

  @Override
  public List<String> reads(Case facts, Evidence moment) {
    boolean here = moment instanceof Stopped stop && facts.line(at).equals(stop.at());
    if (!here) {
      return List.of();
    }
    return when == null ? List.of(expression) : List.of(when, expression);
  }

  /**
   * Whether a value of the expression, read at the latest stop, settles a prediction.
   *
   * @param entries what was observed so far, of the latest stop what {@link #reads} names first
   * @param passedOver whether the run may have come to the line before, and not have stopped
   */
  public boolean settles(List<Evidence> entries, boolean passedOver) {
    int index = entries.size() - 1;
    while (index >= 0 && !(entries.get(index) instanceof Stopped)) {
      index--;
    }
    if (when != null || index < 0) {
      return Conditions.held(when, entries, index);
    }
    Stopped stop = (Stopped) entries.get(index);
    return !passedOver
        && entries.subList(0, index).stream()
            .noneMatch(
                entry ->
                    entry instanceof Stopped before
                        && before.run() == stop.run()
                        && Objects.equals(before.at(), stop.at()));
  }

  @Override
  public boolean answeredBy(Act act) {
    return act instanceof Act.Predict;
  }

  @Override
  public Verdict judge(Case facts) {
    Optional<PredictionSettled> settled =
        facts.log().last(PredictionSettled.class, entry -> entry.check().equals(id));
    if (settled.isEmpty()) {
      return new Verdict.Failed(
          Texts.of("judged.prediction.wanted"),
          Texts.of(open(facts)),
          attempted(facts) ? facts.line(at).toString() : "");
    }
    String happened = settled.get().actual();
    String predicted = settled.get().predicted();
    return same(predicted, happened)
        ? new Verdict.Passed()
        : new Verdict.Mispredicted(predicted, happened, facts.line(at).toString());
  }

  @Override
  public boolean isEarned(Case facts) {
    return facts
        .log()
        .any(
            PredictionSettled.class,
            entry -> entry.check().equals(id) && same(entry.predicted(), entry.actual()));
  }

  private String open(Case facts) {
    Optional<Predicted> made = facts.log().last(Predicted.class, entry -> entry.check().equals(id));
    if (made.isEmpty()) {
      return "judged.prediction.none";
    }
    SourceLine line = facts.line(at);
    boolean isPast =
        when == null
            && facts
                .log()
                .any(
                    Stopped.class,
                    stop -> stop.run() >= made.get().run() && line.equals(stop.at()));
    return isPast ? "judged.prediction.past" : "judged.prediction.open";
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(Predicted.class, entry -> entry.check().equals(id));
  }

  private static boolean same(String predicted, String actual) {
    return unquoted(predicted.strip()).equals(unquoted(actual.strip()))
        || NumberText.areEqual(predicted, actual);
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() >= 2
            && ((text.startsWith("\"") && text.endsWith("\""))
                || (text.startsWith("'") && text.endsWith("'")));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
