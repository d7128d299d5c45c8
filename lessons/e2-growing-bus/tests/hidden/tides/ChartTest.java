package tides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChartTest {
  private final EventBus bus = new EventBus();
  private final Canvas canvas = new Canvas();

  @Test
  void aChartThatIsClosedIsTakenOffTheBus() {
    Chart chart = new Chart("Pier", bus, canvas);
    assertEquals(1, bus.size());
    chart.close();
    assertEquals(0, bus.size());
  }

  @Test
  void aChartThatIsClosedHearsNothingMore() {
    Chart chart = new Chart("Pier", bus, canvas);
    bus.publish(new Reading("Pier", 0, 100));
    chart.close();
    bus.publish(new Reading("Pier", 10, 110));
    assertEquals(1, chart.length());
    assertEquals(1, canvas.strokes());
  }

  @Test
  void theOthersStayWhenOneIsClosed() {
    Chart first = new Chart("Pier", bus, canvas);
    Chart second = new Chart("Pier", bus, canvas);
    Chart third = new Chart("Pier", bus, canvas);
    second.close();
    bus.publish(new Reading("Pier", 0, 100));
    assertEquals(1, first.length());
    assertEquals(0, second.length());
    assertEquals(1, third.length());
    assertEquals(2, bus.size());
  }

  @Test
  void closingTwiceDoesNoHarm() {
    Chart first = new Chart("Pier", bus, canvas);
    Chart second = new Chart("Lock", bus, canvas);
    first.close();
    first.close();
    bus.publish(new Reading("Lock", 0, 100));
    assertEquals(1, second.length());
  }

  @Test
  void aChartDrawsOnlyItsOwnGauge() {
    Chart chart = new Chart("Pier", bus, canvas);
    bus.publish(new Reading("Lock", 0, 100));
    bus.publish(new Reading("Pier", 0, 100));
    assertEquals(1, chart.length());
  }
}
