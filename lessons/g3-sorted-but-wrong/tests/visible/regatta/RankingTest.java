package regatta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  /** Any boats at all; the same ones for the same seed. */
  private static List<Boat> boats(int seed) {
    Random random = new Random(seed);
    List<Boat> boats = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      boats.add(new Boat("boat " + i, 500 + random.nextInt(1_000_000)));
    }
    return boats;
  }

  @Test
  void theyAreInOrder() {
    for (int seed = 0; seed < 200; seed++) {
      List<Boat> ranking = Ranking.of(boats(seed));
      assertEquals(boats(seed).size(), ranking.size());
      for (int i = 1; i < ranking.size(); i++) {
        assertTrue(ranking.get(i - 1).seconds() <= ranking.get(i).seconds(), "seed " + seed);
      }
    }
  }
}
