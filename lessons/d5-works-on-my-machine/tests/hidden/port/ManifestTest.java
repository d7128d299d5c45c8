package port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void goToTurkey() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
  }

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(before);
  }

  @Test
  void theWeightOfABoxIsRead() {
    Manifest manifest = Manifest.read(List.of("BOX;PORT;GROSS WEIGHT", "A-1;Izmir;9000"));
    assertEquals(List.of(new Container("A-1", "Izmir", 9000)), manifest.boxes());
  }

  @Test
  void aBoxThatWasNotWeighedCountsAsEmpty() {
    Manifest manifest = Manifest.read(List.of("BOX;PORT;GROSS WEIGHT", "A-1;Izmir;"));
    assertEquals(Container.EMPTY_KILOS, manifest.boxes().get(0).kilos());
  }

  @Test
  void aManifestWithoutWeightsCountsEveryBoxAsEmpty() {
    Manifest manifest = Manifest.read(List.of("BOX;PORT", "A-1;Izmir", "A-2;Izmir"));
    assertEquals(2 * Container.EMPTY_KILOS, new LoadingSheet(manifest).total());
  }
}
