package brew;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTest {
  private final Tracker tracker = new Tracker();
  private final Machine machine = new Machine(tracker, 4);

  private List<String> report(String... buttons) {
    for (String button : buttons) {
      try {
        machine.press(button);
      } catch (IllegalStateException error) {
        return tracker.report(error);
      }
    }
    return List.of();
  }

  private static String crumb(int number, String event, String drink, int size) {
    return "{\"report\":1,\"crumb\":%d,\"event\":\"%s\",\"drink\":\"%s\",\"size\":%d}"
        .formatted(number, event, drink, size);
  }

  @Test
  void eachCrumbTellsHowTheOrderStoodThen() {
    assertEquals(
        List.of(
            crumb(1, "begun", "none", 1),
            crumb(2, "drink", "latte", 1),
            crumb(3, "size", "latte", 2),
            crumb(4, "size", "latte", 3),
            crumb(5, "brew", "latte", 3),
            "{\"report\":1,\"crumb\":6,\"error\":\"no milk\"}"),
        report("start", "latte", "+", "+", "brew"));
  }

  @Test
  void aDrinkThatIsChangedIsStillInTheReport() {
    List<String> records = report("start", "cocoa", "latte", "+", "+", "brew");
    assertEquals(crumb(2, "drink", "cocoa", 1), records.get(1));
    assertEquals(crumb(3, "drink", "latte", 1), records.get(2));
  }

  @Test
  void theGuestBeforeStaysAsTheyWere() {
    List<String> records = report("start", "cocoa", "brew", "start", "brew");
    assertEquals(crumb(3, "brew", "cocoa", 1), records.get(2));
    assertEquals(crumb(4, "begun", "none", 1), records.get(3));
  }

  @Test
  void anOrderMayBeMadeByOthersAsWell() {
    Order order = new Order();
    tracker.leave("begun", order);
    order.choose("tea");
    order.resize(1);
    tracker.leave("drink", order);
    List<String> records = tracker.report(new IllegalStateException("no tea"));
    assertEquals(crumb(1, "begun", "none", 1), records.get(0));
    assertEquals(crumb(2, "drink", "tea", 2), records.get(1));
  }

  @Test
  void theLatestSixAreKept() {
    List<String> records = report("start", "latte", "+", "-", "+", "-", "+", "+", "brew");
    assertEquals(7, records.size());
    assertEquals(crumb(1, "size", "latte", 1), records.get(0));
    assertEquals(crumb(6, "brew", "latte", 3), records.get(5));
  }

  @Test
  void reportsAreNumbered() {
    report("start", "brew");
    assertEquals(
        "{\"report\":2,\"crumb\":5,\"error\":\"nothing chosen\"}", report("start", "brew").get(4));
  }

  @Test
  void theMachineBrewsWhatWasChosen() {
    machine.press("start");
    machine.press("latte");
    machine.press("+");
    machine.press("brew");
    machine.press("start");
    machine.press("latte");
    assertThrows(IllegalStateException.class, () -> machine.press("brew"));
    machine.press("cocoa");
    machine.press("brew");
  }
}
