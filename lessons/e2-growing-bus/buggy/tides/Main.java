package tides;

/** A morning in the harbour office: the pilots call up one gauge after the other. */
public final class Main {
  private static final String[] GAUGES = {"Pier", "Lock", "Bar", "Lighthouse"};
  private static final String[] ASKED_FOR = {
    "Pier", "Lock", "Bar", "Pier", "Lighthouse", "Lock", "Pier", "Bar"
  };

  private Main() {}

  public static void main(String[] args) {
    EventBus bus = new EventBus();
    Dashboard dashboard = new Dashboard(bus);
    int clock = 0;
    for (String station : ASKED_FOR) {
      dashboard.show(station);
      clock += 10;
      for (String gauge : GAUGES) {
        bus.publish(new Reading(gauge, clock, 120 + clock)); //@PUBLISH
      }
    }
    int before = dashboard.drawn();
    bus.publish(new Reading("Bar", clock + 10, 200));
    System.out.println(dashboard.title()); //@TITLE
    System.out.println("last reading drawn " + (dashboard.drawn() - before) + " times");
  }
}
