package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.ScheduleReplayed;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.Optional;

/**
 * The learner lets the threads take turns so that the symptom shows, in every one of several runs
 * in which the same turns are taken again.
 */
public record Schedule(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(
            value = "What the learner is asked.",
            example = "\"Let the two clerks take turns so that the seat is sold twice.\"")
        String prompt,
    @Key(
            value = "How many threads must take turns at least.",
            example = "3",
            fallback = "2",
            min = 2)
        int threads,
    @Key(value = "What it is worth.", example = "3", fallback = "3") int points)
    implements Observation {

  @Override
  public Verdict judge(Case facts) {
    if (facts.log().any(ScheduleReplayed.class, this::isCertain)) {
      return new Verdict.Passed();
    }
    Optional<ScheduleReplayed> latest = facts.log().last(ScheduleReplayed.class, replay -> true);
    return new Verdict.Failed(
        Texts.of("judged.turns.wanted", threads),
        latest
            .map(
                replay ->
                    Texts.of(
                        "judged.turns.replayed", replay.threads(), replay.shown(), replay.runs()))
            .orElseGet(() -> Texts.of("judged.turns.none")),
        "");
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(ScheduleReplayed.class, replay -> true);
  }

  private boolean isCertain(ScheduleReplayed replay) {
    return replay.original()
        && replay.threads() >= threads
        && replay.runs() > 0
        && replay.shown() == replay.runs();
  }
}
