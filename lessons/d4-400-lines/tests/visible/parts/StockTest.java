package parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StockTest {
  private final Stock stock = new Stock();

  @Test
  void partsAreSortedByCode() {
    stock.take("TYR-10002,4,A1,ok");
    stock.take("BRK-10001,2,B2,ok");
    assertEquals(
        List.of("BRK-10001", "TYR-10002"), stock.byCode().stream().map(Part::code).toList());
  }

  @Test
  void aPartHasWhatItsLineSays() {
    stock.take("TYR-10002,4,A1,order soon");
    Part part = stock.byCode().get(0);
    assertEquals(4, part.count());
    assertEquals("A1", part.shelf());
    assertEquals("order soon", part.note());
  }

  @Test
  void whatNobodyCountedIsNone() {
    stock.take("TYR-10002,,A1,ok");
    assertEquals(0, stock.byCode().get(0).count());
  }

  @Test
  void titlesAndRemarksAreNoParts() {
    stock.take("code,count,shelf,note");
    stock.take("# counted in May");
    assertEquals(2, stock.others());
    assertEquals(0, stock.byCode().size());
  }
}
