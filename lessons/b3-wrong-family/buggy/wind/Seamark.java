package wind;

import java.util.Map;

/** A provider that answers three questions a minute, and is busy at the second one. */
public final class Seamark implements Provider {
  private static final Map<String, String> WIND =
      Map.of("Anholt", "NW 4", "Bogense", "W 3", "Skagen", "NW 6", "Tejn", "SW 5");

  private int clock;
  private int minute;
  private int asked;

  @Override
  public Response get(String place) {
    if (clock / 60 > minute) {
      minute = clock / 60;
      asked = 0;
    }
    if (asked == 3) {
      return new Response(429, "", 60 - clock % 60);
    }
    asked++;
    if (asked == 2 && minute == 0) {
      return new Response(503, "", 5);
    }
    String wind = WIND.get(place);
    return wind == null ? new Response(404, "", 0) : new Response(200, wind, 0);
  }

  /** Lets time go by. */
  public void pass(int seconds) {
    clock += seconds;
  }
}
