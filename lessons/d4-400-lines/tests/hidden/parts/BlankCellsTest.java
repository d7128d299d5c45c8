package parts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BlankCellsTest {
  private static Part part(String line) {
    Stock stock = new Stock();
    stock.take(line);
    assertEquals(0, stock.others(), "it is a part: " + line);
    return stock.byCode().get(0);
  }

  @Test
  void aPartMayHaveNoNote() {
    Part part = part("HUB-10001,14,R3,");
    assertEquals(14, part.count());
    assertEquals("R3", part.shelf());
    assertEquals("", part.note());
  }

  @Test
  void aPartMayHaveACountOnly() {
    Part part = part("HUB-10001,14,,");
    assertEquals(14, part.count());
    assertEquals("", part.shelf());
    assertEquals("", part.note());
  }

  @Test
  void aPartMayHaveNothingButItsCode() {
    Part part = part("HUB-10001,,,");
    assertEquals(0, part.count());
    assertEquals("", part.shelf());
    assertEquals("", part.note());
  }

  @Test
  void blankCellsInTheMiddleStayWhereTheyAre() {
    Part part = part("HUB-10001,,,order");
    assertEquals(0, part.count());
    assertEquals("", part.shelf());
    assertEquals("order", part.note());
  }

  @Test
  void aLineWithoutBlanksHasItsCells() {
    assertArrayEquals(
        new String[] {"HUB-10001", "14", "R3", "ok"}, Csv.cells("HUB-10001,14,R3,ok"));
  }
}
