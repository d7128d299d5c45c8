package seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImporterTest {
  private final Mailbox mailbox =
      new Mailbox(
          Map.of(
              "good", List.of("seeds 1", "Iris", "Salix"),
              "other", List.of("pollen 1", "Iris"),
              "gap", Arrays.asList("seeds 1", "Iris", null, "Salix")));
  private final Pool pool = new Pool(2);
  private final Importer importer = new Importer(pool, mailbox);

  @Test
  void aListThatCannotBeOpenedCostsNoLink() {
    assertThrows(ListException.class, () -> importer.importFrom("other"));
    assertEquals(2, pool.free());
  }

  @Test
  void aListThatIsNotThereCostsNoLink() {
    assertThrows(RuntimeException.class, () -> importer.importFrom("nobody"));
    assertEquals(2, pool.free());
  }

  @Test
  void badListsMayComeForEver() throws ListException {
    for (int i = 0; i < 50; i++) {
      assertThrows(ListException.class, () -> importer.importFrom("other"));
    }
    importer.importFrom("good");
    assertEquals(2, pool.kinds().size());
  }

  @Test
  void aListThatTurnsOutBadIsClosedAndItsLinkGivenBack() {
    assertThrows(RuntimeException.class, () -> importer.importFrom("gap"));
    assertEquals(2, pool.free());
    assertEquals(0, mailbox.open());
  }

  @Test
  void aGoodListIsStoredAndClosed() throws ListException {
    importer.importFrom("good");
    assertEquals(Set.of("Iris", "Salix"), pool.kinds());
    assertEquals(2, pool.free());
    assertEquals(0, mailbox.open());
  }

  @Test
  void withoutAFreeLinkNothingIsLeftOpen() {
    Importer blocked = new Importer(new Pool(0), mailbox);
    assertThrows(IllegalStateException.class, () -> blocked.importFrom("good"));
    assertEquals(0, mailbox.open());
  }

  @Test
  void noMoreLinksAreTakenThanThereAre() {
    pool.take();
    pool.take();
    assertThrows(IllegalStateException.class, () -> importer.importFrom("good"));
  }
}
