package tides;

/** That somebody wants to hear of the readings of a gauge. */
record Subscription(String station, Listener listener) {}
