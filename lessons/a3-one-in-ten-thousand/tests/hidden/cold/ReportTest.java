package cold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final double EXACT = 1e-9;

  @Test
  void aMissingMeasurementIsCounted() {
    assertEquals(2, Report.of(List.of("1;door;-", "2;shelf;-18.0", "3;door;-")).gaps());
  }

  @Test
  void theMeanIsThatOfWhatWasMeasured() {
    Report report = Report.of(List.of("1;door;-18.0", "2;door;-", "3;door;-17.0"));
    assertEquals(-17.5, report.mean("door").value(), EXACT);
    assertEquals(2, report.mean("door").count());
  }

  @Test
  void aGapAtTheBeginningSpoilsNothing() {
    Report report = Report.of(List.of("1;vent;-", "2;vent;-20.0"));
    assertEquals(-20.0, report.mean("vent").value(), EXACT);
    assertEquals(-20.0, report.mean("vent").highest(), EXACT);
  }

  @Test
  void theReportSaysHowManyAreMissing() {
    String text = Report.of(List.of("1;door;-18.0", "2;door;-")).text();
    assertTrue(text.contains("missing: 1"), text);
    assertFalse(text.contains("NaN"), text);
  }

  @Test
  void nothingMeasuredIsLeftOut() {
    Report report = Report.of(List.of("1;door;0.0", "2;door;-0.5", "3;shelf;4.5"));
    assertEquals(0, report.gaps());
    assertEquals(-0.25, report.mean("door").value(), EXACT);
    assertEquals(0.0, report.mean("door").highest(), EXACT);
    assertEquals(4.5, report.mean("shelf").value(), EXACT);
  }

  @Test
  void coldIsNotMissing() {
    Report report = Report.of(List.of("1;door;-999.0", "2;door;-1000.0"));
    assertEquals(0, report.gaps());
    assertEquals(-999.5, report.mean("door").value(), EXACT);
  }

  @Test
  void whatIsNoRowIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Report.of(List.of("1;door")));
    assertThrows(IllegalArgumentException.class, () -> Report.of(List.of("1;door;warm")));
  }
}
