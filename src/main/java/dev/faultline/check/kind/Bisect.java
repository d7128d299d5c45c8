package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.Bisected;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;

/** The learner finds the revision that brought the fault, with few verdicts on others. */
public record Bisect(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Find the first bad revision with at most five verdicts.\"")
        String prompt,
    @Key(value = "How many verdicts, good or bad, it may take.", example = "5", min = 1)
        int verdicts,
    @Key(value = "What it is worth.", example = "3", fallback = "3") int points)
    implements Observation {

  @Override
  public Verdict judge(Case facts) {
    if (facts.log().any(Bisected.class, this::isRight)) {
      return new Verdict.Passed();
    }
    return new Verdict.Failed(
        Texts.of("judged.bisect.wanted", verdicts),
        facts
            .log()
            .last(Bisected.class, search -> true)
            .map(Bisect::describe)
            .orElseGet(() -> Texts.of("judged.bisect.none")),
        "");
  }

  private static String describe(Bisected search) {
    return search.first()
        ? Texts.of("judged.bisect.taken", search.verdicts())
        : Texts.of("judged.bisect.wrong", search.revision());
  }

  private boolean isRight(Bisected search) {
    return search.first() && search.verdicts() <= verdicts;
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(Bisected.class, search -> true);
  }
}
