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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ContrastRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void aDeadlockThatIsFoundOnTheFixedProgramTooBreaksItsRule() {
    lesson.with("lesson.json", "\"kind\": \"breakpoint-state\"", "\"kind\": \"deadlock\"");
    lesson.with("lesson.json", "\"at\": \"HALF\",\n    \"when\": \"n == 3\"}", "\"at\": \"HALF\"}");
    Map<String, Class<? extends CheckSpec>> kinds = new HashMap<>(CheckKinds.ALL);
    kinds.put("deadlock", Deadlock.class);
    Proving proving = Proving.of(lesson, kinds);
    assertThat(proving.broken()).containsExactly("contrast");
    assertThat(proving.findings()).contains("check stop does not fail here");
  }

  /** A deadlock that is found wherever the program stops at a line. */
  record Deadlock(
      @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
      @Key(value = "What the learner is asked.", example = "\"Stop.\"") String prompt,
      @Key(value = "Anchor of the line.", example = "\"HALF\"") String at)
      implements Check {
    @Override
    public Verdict judge(Case facts) {
      return attempted(facts) ? new Verdict.Passed() : new Verdict.Failed("a stop", "none", "");
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
