package regatta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final int SEEDS = 200;

  /** Any boats at all, many of them with equal times; the same ones for the same seed. */
  private static List<Boat> boats(int seed) {
    Random random = new Random(seed);
    List<Boat> boats = new ArrayList<>();
    int times = 1 + random.nextInt(60);
    for (int i = random.nextInt(40); i > 0; i--) {
      boats.add(new Boat("boat " + i, 500 + random.nextInt(times)));
    }
    return boats;
  }

  @Test
  void theyAreInOrder() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Boat> ranking = Ranking.of(boats(seed));
      for (int i = 1; i < ranking.size(); i++) {
        assertTrue(ranking.get(i - 1).seconds() <= ranking.get(i).seconds(), "seed " + seed);
      }
    }
  }

  @Test
  void theyAreTheSameBoats() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Boat> ranking = Ranking.of(boats(seed));
      assertEquals(boats(seed).size(), ranking.size(), "seed " + seed);
      assertEquals(new HashSet<>(boats(seed)), new HashSet<>(ranking), "seed " + seed);
    }
  }

  @Test
  void equalTimesStayInOrder() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Boat> expected = new ArrayList<>(boats(seed));
      expected.sort(Comparator.comparingInt(Boat::seconds));
      assertEquals(expected, Ranking.of(boats(seed)), "seed " + seed);
    }
  }

  @Test
  void theListIsLeftAsItIs() {
    List<Boat> boats = boats(7);
    Ranking.of(boats);
    assertEquals(boats(7), boats);
  }
}
