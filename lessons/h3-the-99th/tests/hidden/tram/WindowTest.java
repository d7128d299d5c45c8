package tram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
  private final Window window = new Window();

  @Test
  void whatIsAMinuteOldIsForgotten() {
    window.add(new Sample(0, 1));
    window.add(new Sample(1, 2));
    window.add(new Sample(60_000, 3));
    assertEquals(List.of(2, 3), window.millis());
  }

  @Test
  void allThatIsOldIsForgottenAtOnce() {
    for (int i = 0; i < 50; i++) {
      window.add(new Sample(i, i));
    }
    window.add(new Sample(1_000_000, 99));
    assertEquals(List.of(99), window.millis());
  }

  @Test
  void itDoesNotGrow() {
    for (int i = 0; i < 10_000; i++) {
      window.add(new Sample(i * 600L, i));
    }
    assertEquals(100, window.millis().size());
  }

  @Test
  void aBusyMinuteIsKeptWhole() {
    for (int i = 0; i < 500; i++) {
      window.add(new Sample(i * 100L, i));
    }
    assertEquals(500, window.millis().size());
  }

  @Test
  void theMinuteMovesOnAndStartsNowhere() {
    window.add(new Sample(59_999, 1));
    window.add(new Sample(60_001, 2));
    assertEquals(List.of(1, 2), window.millis());
  }

  @Test
  void theReportIsAboutTheLatestMinute() {
    Monitor monitor = new Monitor();
    monitor.record(0, 700);
    monitor.record(70_000, 40);
    assertEquals(
        "minute 1: half up to 40 ms, 99 in 100 up to 40 ms, longest 40 ms", monitor.report(1));
  }
}
