package dev.faultline.debug;

/** Hears what happens in a debug session. */
@FunctionalInterface
public interface DebugListener {
  /** Called on the executor given at subscription, one event at a time, in order. */
  void on(DebugEvent event);
}
