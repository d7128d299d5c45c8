package rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateLoaderTest {
  private final RateTable table = new RateTable();
  private final RateLoader loader = new RateLoader(table);

  @Test
  void aBadFileIsReported() {
    RateFile bad = new RateFile("bad", List.of("USD x"));
    BadFileException told = assertThrows(BadFileException.class, () -> loader.load(bad));
    assertTrue(told.getMessage().contains("USD x"), told.getMessage());
  }

  @Test
  void aBadFileChangesNoRate() throws BadFileException {
    loader.load(new RateFile("good", List.of("CHF 100000", "USD 90000")));
    RateFile bad = new RateFile("bad", List.of("CHF 200000", "USD"));
    assertThrows(BadFileException.class, () -> loader.load(bad));
    assertEquals(100, table.inEuros("CHF", 100));
    assertEquals("good", table.source());
  }

  @Test
  void aBadFileIsClosed() {
    RateFile bad = new RateFile("bad", List.of("USD x"));
    assertThrows(BadFileException.class, () -> loader.load(bad));
    assertFalse(bad.isOpen());
  }

  @Test
  void whatElseGoesWrongIsNotKeptQuiet() {
    RateFile broken = new RateFile("broken", null);
    assertThrows(NullPointerException.class, () -> loader.load(broken));
    assertFalse(broken.isOpen());
  }

  @Test
  void aGoodFileComesIntoForceAndIsClosed() throws BadFileException {
    RateFile good = new RateFile("good", List.of("CHF 104210", "USD 92115"));
    assertEquals(2, loader.load(good));
    assertFalse(good.isOpen());
    assertEquals(18423, table.inEuros("USD", 20_000));
    assertEquals("good", table.source());
  }

  @Test
  void everyFileIsInTheHistory() throws BadFileException {
    loader.load(new RateFile("good", List.of("CHF 104210", "USD 92115")));
    assertThrows(BadFileException.class, () -> loader.load(new RateFile("bad", List.of("x"))));
    assertEquals(List.of("good: 2", "bad: 0"), loader.history());
  }

  @Test
  void anEmptyFileIsNoFault() throws BadFileException {
    assertEquals(0, loader.load(new RateFile("empty", List.of())));
  }
}
