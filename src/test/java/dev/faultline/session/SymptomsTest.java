package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.lesson.Lesson.Symptom;
import org.junit.jupiter.api.Test;

class SymptomsTest {
  private static final Symptom WRONG_FEE = new Symptom("output", "fee 6", "fee 3");
  private static final Symptom DIES =
      new Symptom("exception", "done", "java.lang.IllegalStateException: no");

  @Test
  void theFaultyOutputIsTheSymptom() {
    assertThat(Symptoms.shows(WRONG_FEE, "fee 3\n", "")).isTrue();
  }

  @Test
  void theRightOutputIsNot() {
    assertThat(Symptoms.shows(WRONG_FEE, "fee 6\n", "")).isFalse();
    assertThat(Symptoms.expected(WRONG_FEE, "fee 6\n")).isTrue();
  }

  @Test
  void aProgramThatPrintsBothToBeSafeDoesNotShowIt() {
    assertThat(Symptoms.shows(WRONG_FEE, "fee 3\nfee 6\n", "")).isFalse();
  }

  @Test
  void dyingOfTheExceptionIsTheSymptom() {
    String trace =
        "Exception in thread \"main\" java.lang.IllegalStateException: no seat\n\tat x\n";
    assertThat(Symptoms.shows(DIES, "", trace)).isTrue();
  }

  @Test
  void printingTheExceptionsNameIsNotDyingOfIt() {
    assertThat(Symptoms.shows(DIES, "", "java.lang.IllegalStateException: no seat\n")).isFalse();
  }

  @Test
  void dyingOfAnotherExceptionIsNot() {
    String trace = "Exception in thread \"main\" java.lang.NullPointerException\n";
    assertThat(Symptoms.shows(DIES, "", trace)).isFalse();
  }
}
