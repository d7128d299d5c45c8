package zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final List<String> asked = new ArrayList<>();

  private Memo memo(Rules rules) {
    return new Memo(
        (badge, gate) -> {
          asked.add(badge + " at " + gate);
          return rules.permits(badge, gate);
        });
  }

  @Test
  void theNextBadgeIsNoOther() {
    Memo memo = memo((badge, gate) -> badge == 11 && gate == 1);
    assertTrue(memo.permits(11, 1));
    assertFalse(memo.permits(1, 11));
  }

  @Test
  void aRefusalConcernsNobodyElse() {
    Memo memo = memo((badge, gate) -> badge == 21 && gate == 2);
    assertFalse(memo.permits(2, 12));
    assertTrue(memo.permits(21, 2));
  }

  @Test
  void allBadgesAtAllGatesAreToldApart() {
    Memo memo = memo((badge, gate) -> (badge + gate) % 3 == 0);
    for (int badge = 1; badge <= 130; badge++) {
      for (int gate = 1; gate <= 130; gate++) {
        assertEquals((badge + gate) % 3 == 0, memo.permits(badge, gate), badge + " at " + gate);
      }
    }
    assertEquals(130 * 130, asked.size());
  }

  @Test
  void nobodyIsAskedTheSameTwice() {
    Memo memo = memo((badge, gate) -> gate == 5);
    assertTrue(memo.permits(3, 5));
    assertTrue(memo.permits(3, 5));
    assertFalse(memo.permits(3, 6));
    assertFalse(memo.permits(3, 6));
    assertEquals(List.of("3 at 5", "3 at 6"), asked);
    assertEquals(2, memo.size());
  }

  @Test
  void theBookTellsWhatHappened() {
    Gatehouse gatehouse = new Gatehouse(memo((badge, gate) -> gate == 5));
    gatehouse.pass(3, 5);
    gatehouse.pass(3, 6);
    assertEquals("badge 3 at gate 5: opened\nbadge 3 at gate 6: closed\n", gatehouse.book());
  }
}
