package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import dev.faultline.check.Case;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.Key;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScheduledLessonTest {
  @TempDir Path root;

  @Test
  void aSymptomThatNeedsAScheduleNeedNotShowByItself() {
    SmallLesson lesson =
        new SmallLesson(root)
            .with("lesson.json", "\"half=1\"", "\"shows only in turns\"")
            .with(
                "lesson.json",
                "{\"id\": \"s1\", \"phase\": \"reproduce\"",
                "{\"id\": \"s1\", \"phase\": \"observe\"")
            .with("lesson.json", "\"kind\": \"breakpoint-state\"", "\"kind\": \"schedule\"")
            .with(
                "lesson.json", "\"at\": \"HALF\",\n    \"when\": \"n == 3\"}", "\"at\": \"HALF\"}");
    Map<String, Class<? extends CheckSpec>> kinds = new HashMap<>(CheckKinds.ALL);
    kinds.put("schedule", Schedule.class);
    assertThat(Proving.of(lesson, kinds).findings()).isEqualTo("[]");
  }

  /** Turns that were taken when the program stopped at a line. */
  record Schedule(
      @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
      @Key(value = "What the learner is asked.", example = "\"Stop.\"") String prompt,
      @Key(value = "Anchor of the line.", example = "\"HALF\"") String at)
      implements Check {
    @Override
    public Verdict judge(Case facts) {
      return attempted(facts) ? new Verdict.Passed() : new Verdict.Failed("turns", "none", "");
    }

    @Override
    public boolean attempted(Case facts) {
      return facts.log().any(Evidence.Stopped.class, stop -> facts.line(at).equals(stop.at()));
    }

    @Override
    public int score(Case facts) {
      return 0;
    }

    @Override
    public int maxScore() {
      return 0;
    }
  }
}
