package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.LogQueried;
import dev.faultline.check.RecordQuery;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonContents;
import java.util.List;
import java.util.Optional;

/**
 * The learner queries the JSON lines that the program logged, so that the guilty records and no
 * others are selected.
 */
public record LogQuery(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Select the records that carry a wrong customer.\"")
        String prompt,
    @Key(
            value = "A query that selects the guilty records; any other that does so is right too.",
            example = "\"event = charged and customer != owner-7\"")
        String guilty,
    @Key(value = "What it is worth.", example = "2", fallback = "2") int points)
    implements Observation {

  @Override
  public List<Flaw> flaws(LessonContents contents) {
    try {
      RecordQuery.parse(guilty);
      return List.of();
    } catch (IllegalArgumentException unreadable) {
      return List.of(new Flaw("guilty", String.valueOf(unreadable.getMessage())));
    }
  }

  @Override
  public Verdict judge(Case facts) {
    if (facts.log().any(LogQueried.class, this::isRight)) {
      return new Verdict.Passed();
    }
    Optional<LogQueried> latest = facts.log().last(LogQueried.class, query -> true);
    return new Verdict.Failed(
        Texts.of("judged.query.wanted"),
        latest.map(LogQuery::describe).orElseGet(() -> Texts.of("judged.query.none")),
        "");
  }

  private static String describe(LogQueried query) {
    String key = query.original() && query.whole() ? "judged.query.selected" : "judged.query.part";
    return Texts.of(key, query.selected(), query.records());
  }

  private boolean isRight(LogQueried query) {
    return query.original()
        && query.whole()
        && query.selected() > 0
        && query.overlaps().stream()
            .filter(overlap -> overlap.other().equals(guilty))
            .anyMatch(
                overlap ->
                    overlap.selected() == query.selected() && overlap.shared() == query.selected());
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(LogQueried.class, query -> true);
  }
}
