package dev.faultline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.faultline.search.Ochiai.Run;
import dev.faultline.search.Ochiai.Suspect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OchiaiTest {
  private static final List<Run<Integer>> RUNS =
      List.of(
          new Run<>(Set.of(1, 2, 3), true),
          new Run<>(Set.of(1, 3), true),
          new Run<>(Set.of(1, 2), false),
          new Run<>(Set.of(1, 4), false));

  @Test
  void aLineOfAllFailingRunsOnlyComesFirst() {
    List<Suspect<Integer>> ranked = Ochiai.rank(RUNS);
    assertThat(ranked).extracting(Suspect::line).containsExactly(3, 1, 2);
    assertThat(ranked.get(0)).isEqualTo(new Suspect<>(3, 2, 0, 1.0));
  }

  @Test
  void theScoreIsThatOfTheFormula() {
    assertThat(Ochiai.rank(RUNS).get(1).score()).isCloseTo(2 / Math.sqrt(2 * 4), within(1e-9));
    assertThat(Ochiai.rank(RUNS).get(2).score()).isCloseTo(1 / Math.sqrt(2 * 2), within(1e-9));
  }

  @Test
  void aLineOfPassingRunsOnlyIsNoSuspect() {
    assertThat(Ochiai.rank(RUNS)).extracting(Suspect::line).doesNotContain(4);
    assertThat(Ochiai.rank(List.of(new Run<>(Set.of(1), false)))).isEmpty();
  }
}
