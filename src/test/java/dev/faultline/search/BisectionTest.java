package dev.faultline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.search.Bisection.Answer;
import dev.faultline.search.Bisection.Verdict;
import org.junit.jupiter.api.Test;

class BisectionTest {
  @Test
  void findsEachCulpritWithinTheVerdictsThatItAnnounces() {
    for (int bad = 1; bad <= 40; bad++) {
      for (int culprit = 1; culprit <= bad; culprit++) {
        Bisection search = Bisection.between(0, bad);
        while (search.next().isPresent()) {
          int next = search.next().getAsInt();
          search = search.judge(answer(next, next < culprit ? Verdict.GOOD : Verdict.BAD));
        }
        assertThat(search.culprits()).containsExactly(culprit);
        assertThat(search.verdicts()).isLessThanOrEqualTo(search.questionsAtFirst());
      }
    }
  }

  @Test
  void needsTheLogarithmOfTheSuspectsRoundedUp() {
    assertThat(Bisection.between(0, 1).questionsAtFirst()).isZero();
    assertThat(Bisection.between(0, 2).questionsAtFirst()).isEqualTo(1);
    assertThat(Bisection.between(0, 5).questionsAtFirst()).isEqualTo(3);
    assertThat(Bisection.between(0, 1000).questionsAtFirst()).isEqualTo(10);
    assertThat(Bisection.between(0, 1024).questionsAtFirst()).isEqualTo(10);
  }

  @Test
  void triesTheNearestToTheMiddleWhenTheMiddleIsSkipped() {
    Bisection search = Bisection.between(0, 8).judge(answer(4, Verdict.SKIP));
    assertThat(search.next()).hasValue(3);
    assertThat(search.judge(answer(3, Verdict.SKIP)).next()).hasValue(5);
    assertThat(search.verdicts()).isZero();
  }

  @Test
  void endsAmongSeveralWhenAllBetweenAreSkipped() {
    Bisection search =
        Bisection.between(0, 3).judge(answer(1, Verdict.SKIP)).judge(answer(2, Verdict.SKIP));
    assertThat(search.culprits()).containsExactly(1, 2, 3);
  }

  @Test
  void noticesWhatAnAnswerContradicts() {
    Bisection search = Bisection.between(0, 8).judge(answer(4, Verdict.BAD));
    assertThat(search.contradicted(answer(5, Verdict.GOOD))).hasValue(answer(4, Verdict.BAD));
    assertThat(search.contradicted(answer(4, Verdict.GOOD))).hasValue(answer(4, Verdict.BAD));
    assertThat(search.contradicted(answer(0, Verdict.BAD))).hasValue(answer(0, Verdict.GOOD));
    assertThat(search.contradicted(answer(6, Verdict.BAD))).isEmpty();
    assertThatThrownBy(() -> search.judge(answer(5, Verdict.GOOD)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsNoVerdictThatFollowsFromEarlierOnes() {
    Bisection search =
        Bisection.between(0, 8).judge(answer(4, Verdict.BAD)).judge(answer(2, Verdict.GOOD));
    assertThat(search.judge(answer(6, Verdict.BAD))).isEqualTo(search);
    assertThat(search.judge(answer(0, Verdict.GOOD))).isEqualTo(search);
    assertThat(search.judge(answer(3, Verdict.GOOD)).verdicts()).isEqualTo(3);
  }

  @Test
  void takesItsLatestAnswerBack() {
    Bisection search = Bisection.between(0, 8);
    assertThat(search.judge(answer(4, Verdict.BAD)).undo()).isEqualTo(search);
    assertThat(search.undo()).isEqualTo(search);
  }

  @Test
  void drawsTheRangeAsAStrip() {
    Bisection search =
        Bisection.between(0, 9).judge(answer(4, Verdict.GOOD)).judge(answer(6, Verdict.SKIP));
    assertThat(BisectionStrip.of(search)).isEqualTo("+++++.s?.-");
    assertThat(BisectionStrip.count(search))
        .isEqualTo(
            "5 suspects left: at most 3 more verdicts (log2 of 5, rounded up); 1 given so far.");
    assertThat(BisectionStrip.of(Bisection.between(0, 1000)))
        .hasSizeLessThanOrEqualTo(72)
        .containsOnlyOnce("?");
  }

  private static Answer answer(int revision, Verdict verdict) {
    return new Answer(revision, verdict);
  }
}
