package port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeaderTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(before);
  }

  @Test
  void columnsAreFoundInTurkey() {
    columnsAreFoundUnder("tr-TR");
  }

  @Test
  void columnsAreFoundInAzerbaijan() {
    columnsAreFoundUnder("az-AZ");
  }

  @Test
  void columnsAreFoundInBritain() {
    columnsAreFoundUnder("en-GB");
  }

  @Test
  void columnsAreFoundInLithuania() {
    columnsAreFoundUnder("lt-LT");
  }

  @Test
  void aColumnThatIsNotThereIsNotFound() {
    assertEquals(-1, new Header("BOX;PORT;GOODS").find("gross-weight"));
  }

  @Test
  void aColumnMayStandAnywhere() {
    assertEquals(0, new Header("Gross Weight;BOX").find("gross-weight"));
    assertEquals(3, new Header("BOX;PORT;GOODS;GROSS WEIGHT").find("gross-weight"));
  }

  private static void columnsAreFoundUnder(String locale) {
    Locale.setDefault(Locale.forLanguageTag(locale));
    for (String line :
        List.of("BOX;GROSS WEIGHT;ID", "Box; Gross Weight ;Id", "box;gross weight;id")) {
      Header header = new Header(line);
      assertEquals(0, header.find("box"), line);
      assertEquals(1, header.find("gross-weight"), line);
      assertEquals(2, header.find("id"), line);
    }
  }
}
