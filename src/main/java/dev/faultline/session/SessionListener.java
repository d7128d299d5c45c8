package dev.faultline.session;

/** Hears what happens in a session. */
@FunctionalInterface
public interface SessionListener {
  /** Called on the executor given at subscription, one event at a time, in order. */
  void on(SessionEvent event);
}
