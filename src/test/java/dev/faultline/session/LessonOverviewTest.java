package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import dev.faultline.session.LessonOverview.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonOverviewTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));
  private static final Instant CLAIMED = Instant.parse("2026-03-01T12:00:00Z");
  private Lesson lesson;

  @BeforeEach
  void read() throws LessonFormatException {
    lesson = new LessonReader(CheckKinds.ALL).read(LESSONS.resolve("a1-first-stop")).lesson();
  }

  private boolean isDue(State state, int score, @Nullable Instant claimed, int daysLater) {
    LessonOverview overview = new LessonOverview(state, score, 10, 1, 1, true, claimed, claimed);
    Instant now = CLAIMED.plus(Duration.ofDays(daysLater));
    return overview.isDue(lesson, LessonOverview.mastery(Map.of(lesson, overview), now));
  }

  @Test
  void aLessonThatIsDoneComesBackOnceItsClassOfFaultIsWeak() {
    assertThat(isDue(State.PROVED, 10, CLAIMED, 1)).isFalse();
    assertThat(isDue(State.PROVED, 10, CLAIMED, 60)).isTrue();
    assertThat(isDue(State.PROVED, 4, CLAIMED, 0)).isTrue();
  }

  @Test
  void aLessonNotDoneIsThereAnyway() {
    assertThat(isDue(State.LOCATED, 2, CLAIMED, 60)).isFalse();
  }

  @Test
  void withoutAClaimNothingIsKnown() {
    assertThat(isDue(State.PROVED, 0, null, 60)).isFalse();
  }
}
