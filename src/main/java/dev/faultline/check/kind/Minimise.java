package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.Shrunk;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.OptionalInt;

/**
 * The learner shrinks the input until little is left of it that still brings the symptom: standard
 * input, or, where the lesson gives none, the last argument of main.
 */
public record Minimise(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Shrink the file to twelve characters that still fail.\"")
        String prompt,
    @Key(value = "How many characters may be left.", example = "12", min = 1) int size,
    @Key(value = "What it is worth.", example = "3", fallback = "3") int points)
    implements Observation {

  @Override
  public Verdict judge(Case facts) {
    OptionalInt smallest =
        facts
            .log()
            .all(Shrunk.class)
            .filter(input -> input.original() && input.symptom())
            .mapToInt(Shrunk::size)
            .min();
    if (smallest.isPresent() && smallest.getAsInt() <= size) {
      return new Verdict.Passed();
    }
    return new Verdict.Failed(
        Texts.of("judged.input.wanted", size),
        smallest.isPresent()
            ? Texts.of("judged.input.smallest", smallest.getAsInt())
            : Texts.of("judged.input.none"),
        "");
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(Shrunk.class, input -> true);
  }
}
