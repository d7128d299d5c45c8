package dev.faultline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.faultline.progress.Mastery.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MasteryTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static Practice practice(double share, int daysAgo, String... classes) {
    return new Practice(Set.of(classes), share, NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static double strength(Practice... practices) {
    return Mastery.of(List.of(practices), NOW).strengths().getOrDefault("race", -1.0);
  }

  @Test
  void whatWasEarnedJustNowIsTheStrength() {
    assertThat(strength(practice(0.8, 0, "race"))).isEqualTo(0.8);
    assertThat(strength(practice(0.8, 0, "deadlock"))).isEqualTo(-1.0);
  }

  @Test
  void halfOfItFadesInOneHalfLife() {
    assertThat(strength(practice(0.8, 45, "race"))).isCloseTo(0.4, within(1e-9));
    assertThat(strength(practice(0.8, 90, "race"))).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void practisingAgainBringsItBackAndFreshPracticeCountsMore() {
    assertThat(strength(practice(1, 45, "race"), practice(0, 0, "race")))
        .isCloseTo(1.0 / 3, within(1e-9));
    assertThat(strength(practice(0, 45, "race"), practice(1, 0, "race")))
        .isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void aClassIsWeakWhenItWentBadlyOrWasLongAgoButNotWhenItIsNew() {
    Mastery mastery =
        Mastery.of(
            List.of(
                practice(0.4, 0, "race"), practice(1, 46, "locale"), practice(1, 44, "parsing")),
            NOW);
    assertThat(List.of("race", "locale", "parsing", "deadlock"))
        .filteredOn(mastery::isWeak)
        .containsExactly("race", "locale");
  }

  @Test
  void aClockThatWasSetBackLeavesItFresh() {
    assertThat(strength(practice(0.8, -3, "race"))).isEqualTo(0.8);
  }

  @Test
  void practiceLongGoneIsNoDivisionByNothing() {
    assertThat(strength(practice(1, 200_000, "race"))).isZero();
  }
}
