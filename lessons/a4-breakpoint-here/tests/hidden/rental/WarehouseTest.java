package rental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarehouseTest {
  private final Warehouse warehouse = new Warehouse(8);

  @Test
  void everyPieceIsInPlaceWhateverIsLent() {
    for (int sku : new int[] {2, 5, 0, 6}) {
      assertTrue(warehouse.lend(sku), "SKU " + sku + " is there");
      assertEquals(List.of(), warehouse.misplaced(), "misplaced after SKU " + sku);
    }
  }

  @Test
  void whatIsLentCannotBeLentAgain() {
    assertTrue(warehouse.lend(1), "SKU 1 is there");
    assertTrue(warehouse.lend(4), "SKU 4 is there");
    assertFalse(warehouse.lend(4), "SKU 4 is there a second time");
    assertEquals(List.of(1, 4), warehouse.lent());
  }

  @Test
  void whatComesBackCanBeLentAgain() {
    warehouse.lend(0);
    warehouse.lend(3);
    warehouse.giveBack(3);
    assertEquals(1, warehouse.rack().count(3), "how many of SKU 3");
    assertTrue(warehouse.lend(3), "SKU 3 is back");
  }

  @Test
  void whatWasNotLentCannotComeBack() {
    warehouse.giveBack(3);
    assertEquals(1, warehouse.rack().count(3), "how many of SKU 3");
  }
}
