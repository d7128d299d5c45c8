package dev.faultline.child;

/** Something that must be done once: when this is closed, or else when the JVM ends. */
final class AtEnd implements AutoCloseable {
  private final Thread hook;

  AtEnd(Runnable task) {
    hook = new Thread(task, "faultline-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      hook.run();
    } catch (IllegalStateException ending) {
      return; // the JVM ends, and does it
    }
  }
}
