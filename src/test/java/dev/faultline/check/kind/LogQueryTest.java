package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence.LogQueried;
import dev.faultline.check.Evidence.Overlap;
import dev.faultline.check.Verdict;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.LessonContents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogQueryTest {
  private final LogQuery check = new LogQuery("it", "?", "a = 1", 2);

  private Verdict judged(boolean original, boolean whole, int selected, Overlap overlap) {
    return check.judge(
        Facts.of(
            List.of(check),
            new LogQueried(1, original, whole, "b = 2", 9, selected, List.of(overlap))));
  }

  @Test
  void exactlyTheGuiltyRecordsMustBeSelected() {
    assertThat(judged(true, true, 2, new Overlap("a = 1", 2, 2))).isEqualTo(new Verdict.Passed());
    for (Overlap other :
        List.of(
            new Overlap("a = 1", 3, 2), new Overlap("a = 1", 2, 1), new Overlap("c = 1", 2, 2))) {
      assertThat(judged(true, true, 2, other))
          .isEqualTo(
              new Verdict.Failed(
                  "a query that selects the guilty records and no others, of a whole run",
                  "2 of 9 records selected",
                  ""));
    }
    assertThat(judged(true, true, 0, new Overlap("a = 1", 0, 0)).passed()).isFalse();
  }

  @Test
  void theRunMustBeOfTheProgramAsItCameAndOver() {
    assertThat(judged(false, true, 2, new Overlap("a = 1", 2, 2)).passed()).isFalse();
    assertThat(judged(true, false, 2, new Overlap("a = 1", 2, 2)).passed()).isFalse();
  }

  @Test
  void anAuthorsQueryThatIsNoneIsAFlaw() {
    AnchoredSources none = new AnchoredSources(Map.of(), Map.of());
    LessonContents contents = new LessonContents(none, none, Map.of());
    assertThat(new LogQuery("it", "?", "a ==", 2).flaws(contents))
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.key()).isEqualTo("guilty"));
    assertThat(check.flaws(contents)).isEmpty();
  }
}
