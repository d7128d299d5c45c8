package tides;

/** Somebody who wants to hear of readings. */
@FunctionalInterface
public interface Listener {
  void heard(Reading reading);
}
