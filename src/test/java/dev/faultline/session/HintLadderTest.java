package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.lesson.Lesson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HintLadderTest {
  private static final Evidence LOOKED = new Evidence.RunEnded(1, true, "exit code 0", true, false);

  private static HintResult next(Evidence... log) {
    Lesson lesson =
        new Lesson(
            1,
            "x1",
            "1.0.0",
            "t",
            "A",
            "s",
            List.of(),
            List.of(),
            1,
            5,
            List.of(),
            new Lesson.Jdk(17),
            new Lesson.Run(
                "p.A", List.of(), List.of(), Map.of(), null, null, 1000, 64, Map.of(), List.of()),
            new Lesson.Symptom("output", "a", "b"),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Lesson.Hint("c", 2, "two"), new Lesson.Hint("c", 1, "one")),
            new Lesson.Scoring(0.7),
            "CC-BY-4.0",
            null);
    return HintLadder.next(lesson, new EvidenceLog(List.of(log)), "c");
  }

  @Test
  void noHintOpensBeforeAnythingWasObserved() {
    assertThat(next()).isInstanceOf(HintResult.NotYet.class);
    assertThat(next(new Evidence.CommandUsed(1, "run"))).isInstanceOf(HintResult.NotYet.class);
  }

  @Test
  void anObservationOpensTheLowestLevel() {
    assertThat(next(LOOKED)).isEqualTo(new HintResult.Opened(new Lesson.Hint("c", 1, "one")));
  }

  @Test
  void theNextLevelNeedsANewObservation() {
    Evidence opened = new Evidence.HintOpened("c", 1);
    assertThat(next(LOOKED, opened)).isInstanceOf(HintResult.NotYet.class);
    assertThat(next(LOOKED, opened, LOOKED))
        .isEqualTo(new HintResult.Opened(new Lesson.Hint("c", 2, "two")));
  }

  @Test
  void afterTheLastLevelAnExplanationIsAskedFor() {
    assertThat(
            next(
                LOOKED,
                new Evidence.HintOpened("c", 1),
                LOOKED,
                new Evidence.HintOpened("c", 2),
                LOOKED))
        .isInstanceOf(HintResult.NoMore.class);
  }
}
