package tides;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the readings of a gauge to all who want to hear of them, in the order they came in. */
public final class EventBus {
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

  public void subscribe(String station, Listener listener) {
    subscriptions.add(new Subscription(station, listener));
  }

  /** Whoever is not there need not leave. */
  public void unsubscribe(String station, Listener listener) {
    subscriptions.removeIf(s -> s.station().equals(station));
  }

  public void publish(Reading reading) {
    for (Subscription subscription : subscriptions) {
      if (subscription.station().equals(reading.station())) {
        subscription.listener().heard(reading);
      }
    }
  }

  public int size() {
    return subscriptions.size();
  }
}
