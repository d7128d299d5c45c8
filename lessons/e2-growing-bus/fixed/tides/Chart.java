package tides;

import java.util.ArrayList;
import java.util.List;

/** The curve of one gauge, from when it was opened to when it is closed. */
public final class Chart implements AutoCloseable {
  private final String station;
  private final EventBus bus;
  private final Canvas canvas;
  private final Listener pen = this::draw;
  private final List<Integer> curve = new ArrayList<>();

  public Chart(String station, EventBus bus, Canvas canvas) {
    this.station = station;
    this.bus = bus;
    this.canvas = canvas;
    bus.subscribe(station, pen);
  }

  public String station() {
    return station;
  }

  private void draw(Reading reading) {
    curve.add(reading.centimetres());
    canvas.stroke();
  }

  /** Readings that it has heard of. */
  public int length() {
    return curve.size();
  }

  @Override
  public void close() {
    bus.unsubscribe(station, pen);
  }
}
