package dev.faultline.session;

/** A listener's place; closing it ends the calls, but for one that may already be under way. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
