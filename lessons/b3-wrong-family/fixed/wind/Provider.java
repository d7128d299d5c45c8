package wind;

/** Somebody who sells forecasts. */
public interface Provider {
  Response get(String place);

  /** What comes back: a status of HTTP, a forecast, and how long to wait if there is none. */
  record Response(int status, String text, int waitSeconds) {}
}
