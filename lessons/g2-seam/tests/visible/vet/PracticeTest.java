package vet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desk by itself, and billing by itself. */
class PracticeTest {
  @Test
  void theDeskTakesDownWhatIsHandedOut() {
    List<String> taken = new ArrayList<>();
    Desk desk = new Desk((animal, what, price) -> taken.add(animal + ", " + what));
    desk.checkUp("Fly");
    desk.handOut("Fly", "sedative", 2);
    assertEquals(List.of("Fly, check-up", "Fly, sedative"), taken);
  }

  @Test
  void billingAddsUpWhatIsOpen() {
    OpenItems open =
        new OpenItems() {
          @Override
          public List<Item> of(String animal) {
            return List.of(
                new Item("check-up", new BigDecimal("38.00")),
                new Item("sedative", new BigDecimal("1.76")));
          }

          @Override
          public void settle(String animal) {}
        };
    assertEquals("Fly: 39.76", new Billing(open).bill("Fly"));
  }
}
