package dev.faultline.child;

final class Threads {
  private Threads() {}

  /** Starts a daemon thread. */
  static Thread start(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
