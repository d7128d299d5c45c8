package dev.faultline.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import dev.faultline.lesson.Lesson.Symptom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymptomFinderTest {
  private static final Ending DONE = new Ending.Exited(0);
  private static final Ending HUNG = new Ending.TimeLimit(Duration.ofSeconds(10));

  @Test
  void theFirstLineThatDiffersIsTheSymptom() {
    assertThat(finder(DONE, "sum 1\nmean 7\n", "sum 1\nmean 8\n").find())
        .contains(new Symptom("output", "mean 8", "mean 7"));
  }

  @Test
  void aProgramThatHangsShowsItByWhatIsMissing() {
    assertThat(finder(HUNG, "cancelling\n", "cancelling\ncancelled\n").find())
        .contains(new Symptom("output", "cancelled", "cancelling"));
  }

  @Test
  void aProgramThatDoesTheSameHasNone() {
    SymptomFinder finder = finder(DONE, "sum 1\n", "sum 1\n");
    assertThat(finder.find()).isEmpty();
    assertThat(finder.whyNone()).startsWith("prints the same with and without the bug");
  }

  @Test
  void aProgramThatHangsWithoutAWordIsToldSo() {
    SymptomFinder finder = finder(HUNG, "", "sum 1\n");
    assertThat(finder.find()).isEmpty();
    assertThat(finder.whyNone()).startsWith("does not end within 10 s");
  }

  @Test
  void aLostJvmIsNoFaultOfTheProgram() {
    SymptomFinder finder = finder(new Ending.Lost("it did not start.", ""), "", "sum 1\n");
    assertThat(finder.whyNone()).isEqualTo("could not be run: it did not start.");
  }

  private static SymptomFinder finder(Ending ending, String buggy, String fixed) {
    return new SymptomFinder(
        List.of(new RunResult(ending, buggy, "")), List.of(new RunResult(DONE, fixed, "")));
  }
}
