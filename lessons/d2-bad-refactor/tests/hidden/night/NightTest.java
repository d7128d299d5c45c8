package night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NightTest {
  @Test
  void whatMustRunFirstDoes() {
    assertEquals(
        List.of("drain", "reindex", "backup", "sweep"),
        order("backup, 40, 90", "drain, first, 10", "sweep, last, 15", "reindex, -20, 60"));
  }

  @Test
  void whatDoesNotFitIsLeftOut() {
    assertEquals(List.of("a", "c"), order("a, 1, 100", "b, 2, 900", "c, 3, 100"));
  }

  private static List<String> order(String... table) {
    return new Scheduler(0, 300)
        .plan(JobTable.read(List.of(table))).stream().map(slot -> slot.job().name()).toList();
  }
}
