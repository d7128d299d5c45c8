package tides;

/** Shows the chart of one gauge at a time. */
public final class Dashboard {
  private final EventBus bus;
  private final Canvas canvas = new Canvas();
  private Chart chart;

  public Dashboard(EventBus bus) {
    this.bus = bus;
    chart = new Chart("Bar", bus, canvas);
  }

  /** Closes the chart that is shown and opens that of another gauge. */
  public void show(String station) {
    chart.close();
    chart = new Chart(station, bus, canvas);
    canvas.title("Level at " + station);
  }

  public String title() {
    return canvas.title();
  }

  public Chart chart() {
    return chart;
  }

  public int drawn() {
    return canvas.strokes();
  }
}
