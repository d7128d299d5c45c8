package tides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DashboardTest {
  private final EventBus bus = new EventBus();
  private final Dashboard dashboard = new Dashboard(bus);

  @Test
  void oneChartListensHoweverManyWereShown() {
    for (int i = 0; i < 50; i++) {
      dashboard.show(i % 2 == 0 ? "Pier" : "Lock");
    }
    assertEquals(1, bus.size());
  }

  @Test
  void theChartThatIsShownHearsItsReadings() {
    dashboard.show("Pier");
    bus.publish(new Reading("Pier", 0, 100));
    assertEquals(1, dashboard.chart().length());
    assertEquals("Level at Pier", dashboard.title());
  }

  @Test
  void othersWhoListenAreLeftAlone() {
    int[] heard = {0};
    bus.subscribe("Lock", reading -> heard[0]++);
    dashboard.show("Pier");
    dashboard.show("Lock");
    bus.publish(new Reading("Lock", 0, 100));
    assertEquals(1, heard[0]);
  }
}
