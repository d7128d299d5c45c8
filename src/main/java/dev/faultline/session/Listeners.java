package dev.faultline.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** The listeners of a session; each hears the events in order on its own executor. */
final class Listeners {
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  Subscription add(SessionListener listener, Executor executor) {
    Entry entry = new Entry(listener, executor);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  void publish(SessionEvent event) {
    for (Entry entry : entries) {
      entry.executor.execute(() -> entry.listener.on(event));
    }
  }

  private static final class Entry {
    private final SessionListener listener;
    private final Executor executor;

    Entry(SessionListener listener, Executor executor) {
      this.listener = listener;
      this.executor = executor;
    }
  }
}
