package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.debug.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlockTest {
  private final Deadlock check = new Deadlock("it", "?", List.of("FEE", "OTHER"), 2);

  private static final Evidence SEEN = seen(Facts.FEE, Facts.OTHER);

  private static Evidence seen(SourceLine one, SourceLine two) {
    return new Evidence.DeadlockSeen(
        1,
        true,
        List.of(new Evidence.Wait("one", one, "A#1"), new Evidence.Wait("two", two, "B#2")));
  }

  private boolean passes(Evidence seen, String answer) {
    Evidence given = new Evidence.Answered("it", answer);
    return check.judge(Facts.of(List.of(check), seen, given)).passed();
  }

  @Test
  void everyThreadIsNamedWithTheLineAtWhichItWaits() {
    assertThat(passes(SEEN, "one at p/A.java:7, two at A.java:9")).isTrue();
    assertThat(passes(SEEN, "two at 9,one at 7")).isTrue();
    assertThat(passes(SEEN, "one at 9, two at 7")).isFalse();
    assertThat(passes(SEEN, "one at 7")).isFalse();
    assertThat(passes(SEEN, "one at 7, two at 9, three at 9")).isFalse();
    assertThat(passes(SEEN, "one at 7, one at 7")).isFalse();
  }

  @Test
  void anotherDeadlockOrNoneDoesNotCount() {
    assertThat(passes(seen(Facts.FEE, Facts.FEE), "one at 7, two at 7")).isFalse();
    assertThat(passes(new Evidence.Noted(""), "one at 7, two at 9")).isFalse();
  }

  @Test
  void anAnswerHasAThreadAndALineInEachPart() {
    assertThat(check.isWellFormed("one at 7, two at 9")).isTrue();
    assertThat(check.isWellFormed("one at 7,")).isFalse();
    assertThat(check.isWellFormed("one 7")).isFalse();
  }
}
