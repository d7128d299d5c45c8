package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.debug.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoachTest {
  private static final SourceLine HERE = new SourceLine("A.java", 3);

  private final List<Evidence> entries = new ArrayList<>();
  private final List<Coach.Advice> said = new ArrayList<>();
  private int run;

  /** Takes a piece of evidence as the session does. */
  private void add(Evidence evidence) {
    entries.add(evidence);
    Optional<Coach.Advice> advice = Coach.advise(new EvidenceLog(entries));
    advice.ifPresent(
        each -> {
          said.add(each);
          entries.add(new Evidence.Advised(each.name()));
        });
  }

  private void begin(String code, int breakpoints) {
    run++;
    add(new Evidence.RunStarted(run, code.equals("original")));
    add(new Evidence.Equipped(run, code, "", breakpoints));
  }

  private void end(String code, boolean expected) {
    add(new Evidence.RunEnded(run, code.equals("original"), "exit code 0", !expected, expected));
  }

  private void run(String code, boolean expected) {
    begin(code, 0);
    end(code, expected);
  }

  private void stop() {
    add(new Evidence.Stopped(run, true, "step", HERE, "main", "A.m", null));
  }

  @Test
  void theThirdRunOfTheSameIsNoticed() {
    run("original", false);
    run("original", false);
    assertThat(said).isEmpty();
    run("original", false);
    assertThat(said).containsExactly(Coach.Advice.SAME_AGAIN);
  }

  @Test
  void aLookBetweenRunsMakesThemDiffer() {
    run("original", false);
    begin("original", 0);
    stop();
    end("original", false);
    run("original", false);
    assertThat(said).isEmpty();
  }

  @Test
  void aRightChangeThatIsTakenBackIsNoticed() {
    run("original", false);
    run("right", true);
    run("wrong", false);
    assertThat(said).containsExactly(Coach.Advice.TAKEN_BACK);
  }

  @Test
  void aWrongChangeThatIsTakenBackIsNot() {
    run("original", false);
    run("wrong", false);
    run("other", false);
    assertThat(said).isEmpty();
  }

  @Test
  void aChangeBeforeTheFailureWasSeenIsNoticed() {
    begin("changed", 0);
    assertThat(said).containsExactly(Coach.Advice.CHANGED_UNSEEN);
  }

  @Test
  void breakpointsThatAreNeverReachedAreNoticed() {
    begin("original", 2);
    end("original", false);
    assertThat(said).containsExactly(Coach.Advice.NEVER_REACHED);
  }

  @Test
  void breakpointsThatAreReachedAreNot() {
    begin("original", 2);
    stop();
    end("original", false);
    assertThat(said).isEmpty();
  }

  @Test
  void manyStepsInARowAreNoticedOnce() {
    begin("original", 0);
    for (int i = 0; i < 24; i++) {
      add(new Evidence.CommandUsed(run, "next"));
      stop();
    }
    assertThat(said).isEmpty();
    for (int i = 0; i < 60; i++) {
      add(new Evidence.CommandUsed(run, "step"));
      stop();
    }
    assertThat(said).containsExactly(Coach.Advice.STEP_AFTER_STEP);
  }

  @Test
  void aLookInBetweenEndsARowOfSteps() {
    begin("original", 0);
    for (int i = 0; i < 80; i++) {
      add(new Evidence.CommandUsed(run, "next"));
      stop();
      if (i % 10 == 0) {
        add(new Evidence.Evaluated(run, HERE, 0, "A.m", "i", "3"));
      }
    }
    assertThat(said).isEmpty();
  }

  @Test
  void theSameIsSaidAgainOnlyAfterManyRuns() {
    for (int i = 0; i < 3; i++) {
      run("original", false);
    }
    for (int i = 0; i < 9; i++) {
      run("original", false);
    }
    assertThat(said).hasSize(1);
    run("original", false);
    assertThat(said).containsExactly(Coach.Advice.SAME_AGAIN, Coach.Advice.SAME_AGAIN);
  }

  @Test
  void aCoachThatIsOffSaysNothingUntilItIsOnAgain() {
    add(new Evidence.CoachSwitched(false));
    for (int i = 0; i < 5; i++) {
      run("original", false);
    }
    assertThat(said).isEmpty();
    add(new Evidence.CoachSwitched(true));
    run("original", false);
    assertThat(said).containsExactly(Coach.Advice.SAME_AGAIN);
  }
}
