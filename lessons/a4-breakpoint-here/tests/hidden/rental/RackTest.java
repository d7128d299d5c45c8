package rental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RackTest {
  private static Rack rack(int... skus) {
    Rack rack = new Rack();
    for (int sku : skus) {
      rack.put(sku);
    }
    return rack;
  }

  @Test
  void thePieceThatWasAskedForIsGone() {
    Rack rack = rack(0, 1, 2, 4, 5);
    assertTrue(rack.take(4), "SKU 4 hangs there");
    assertEquals(0, rack.count(4), "how many of SKU 4");
    assertEquals(1, rack.count(5), "how many of SKU 5");
  }

  @Test
  void allPiecesCanBeTakenInAnyOrder() {
    Rack rack = rack(0, 1, 2, 3);
    for (int sku : new int[] {0, 3, 1, 2}) {
      assertTrue(rack.take(sku), "SKU " + sku + " hangs there");
    }
    assertEquals("[]", rack.toString());
  }

  @Test
  void skusMayBeGreaterThanTheRackIsLong() {
    Rack rack = rack(4100, 4200);
    assertTrue(rack.take(4200), "SKU 4200 hangs there");
    assertEquals("[4100]", rack.toString());
  }

  @Test
  void onlyOneOfTwoEqualPiecesIsTaken() {
    Rack rack = rack(1, 1, 7);
    assertTrue(rack.take(1), "SKU 1 hangs there");
    assertEquals(1, rack.count(1), "how many of SKU 1");
    assertEquals(1, rack.count(7), "how many of SKU 7");
  }

  @Test
  void whatIsNotThereCannotBeTaken() {
    Rack rack = rack(0, 1);
    assertFalse(rack.take(5), "SKU 5 hangs there");
    assertEquals("[0, 1]", rack.toString());
  }

  @Test
  void piecesHangInTheOrderOfTheirSkus() {
    assertEquals("[1, 2, 7]", rack(7, 1, 2).toString());
  }
}
