package night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JobOrderTest {
  private static final int[] RANKS = {
    Job.FIRST, Job.FIRST + 1, -2_000_000_000, -20, -1, 0, 1, 40, 2_000_000_000, Job.LAST - 1, Job.LAST
  };

  private final JobOrder order = new JobOrder();

  @Test
  void theFirstRankStandsBeforeAllOthers() {
    for (int rank : RANKS) {
      if (rank != Job.FIRST) {
        assertRunsBefore(Job.FIRST, rank);
      }
    }
  }

  @Test
  void theLastRankStandsBehindAllOthers() {
    for (int rank : RANKS) {
      if (rank != Job.LAST) {
        assertRunsBefore(rank, Job.LAST);
      }
    }
  }

  @Test
  void ranksFarApartAreInOrder() {
    for (int i = 0; i < RANKS.length; i++) {
      for (int j = i + 1; j < RANKS.length; j++) {
        assertRunsBefore(RANKS[i], RANKS[j]);
      }
    }
  }

  @Test
  void neighboursAreInOrder() {
    assertRunsBefore(10, 11);
    assertRunsBefore(-1, 0);
    assertRunsBefore(0, 1);
  }

  @Test
  void ofOneRankTheShorterRunsFirst() {
    assertTrue(order.compare(new Job("b", Job.FIRST, 5), new Job("a", Job.FIRST, 90)) < 0);
    assertTrue(order.compare(new Job("b", 40, 90), new Job("a", 40, 20)) > 0);
  }

  @Test
  void ofOneRankAndLengthTheNameDecides() {
    assertTrue(order.compare(new Job("a", 40, 20), new Job("b", 40, 20)) < 0);
    assertEquals(0, order.compare(new Job("a", 40, 20), new Job("a", 40, 20)));
  }

  private void assertRunsBefore(int low, int high) {
    Job early = new Job("z", low, 9);
    Job late = new Job("a", high, 3);
    assertTrue(order.compare(early, late) < 0, low + " before " + high);
    assertTrue(order.compare(late, early) > 0, high + " behind " + low);
  }
}
