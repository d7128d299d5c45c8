package plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerTest {
  private static final String GOOD = "m.host = h\nm.port = 80\nm.seconds = 5";

  @Test
  void theReportNamesTheValueThatIsNoNumber() {
    String report = start(GOOD.replace("80", "8x"));
    assertTrue(report.contains("m.port is no number: 8x"), report);
  }

  @Test
  void theReportNamesTheOtherNumberToo() {
    String report = start(GOOD.replace("5", "five"));
    assertTrue(report.contains("m.seconds is no number: five"), report);
  }

  @Test
  void theReportNamesTheValueThatIsMissing() {
    String report = start("m.port = 80\nm.seconds = 5");
    assertTrue(report.contains("no value for m.host"), report);
    assertFalse(report.contains("no number"), report);
  }

  @Test
  void theReportStillSaysWhichMachineItIsAbout() {
    String report = start("");
    assertTrue(report.startsWith("m is down: "), report);
    assertTrue(report.contains("settings of m cannot be read"), report);
    assertEquals(1, report.lines().count());
  }

  @Test
  void theFirstFailureCanBeReached() {
    Bundle bundle = new Bundle(GOOD.replace("80", "8x"));
    Throwable failure = assertThrows(ConfigException.class, () -> Settings.of(bundle, "m"));
    while (failure.getCause() != null) {
      failure = failure.getCause();
    }
    assertEquals(NumberFormatException.class, failure.getClass());
  }

  @Test
  void aMachineThatIsDownIsNotRunning() {
    Server server = new Server(new Bundle(GOOD));
    server.start("n");
    assertEquals(List.of(), server.running());
  }

  @Test
  void aMachineWithGoodSettingsRuns() {
    Server server = new Server(new Bundle(GOOD));
    assertEquals("m listens at h:80", server.start("m"));
    assertEquals(List.of("m"), server.running());
  }

  private static String start(String config) {
    return new Server(new Bundle(config)).start("m");
  }
}
