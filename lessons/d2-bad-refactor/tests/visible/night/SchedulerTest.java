package night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  @Test
  void lowerRanksRunEarlier() {
    assertEquals(
        List.of("a", "b", "c"),
        order(new Job("c", 30, 5), new Job("a", -10, 5), new Job("b", 20, 5)));
  }

  @Test
  void fiveMinutesLieBetweenTwoJobs() {
    List<Slot> slots =
        new Scheduler(0, 100).plan(List.of(new Job("a", 1, 10), new Job("b", 2, 10)));
    assertEquals(15, slots.get(1).start());
  }

  private static List<String> order(Job... jobs) {
    return new Scheduler(0, 1000)
        .plan(List.of(jobs)).stream().map(slot -> slot.job().name()).toList();
  }
}
