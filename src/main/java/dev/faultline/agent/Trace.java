package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes calls, returns and what exceptions end, the latest of them. */
final class Trace implements Action {
  private static final int MOST = 10_000;
  private static final Lookup OWN = MethodHandles.lookup();
  private static volatile @Nullable Trace latest;

  private final Map<Integer, Traced> traced = new HashMap<>();
  private final Map<Thread, Deque<Integer>> open = new HashMap<>();
  private final Deque<Event> events = new ArrayDeque<>();
  private boolean on = true;

  /** A site: the entry of its method, its kind, the variables shown. */
  private record Traced(int entry, boolean isExit, List<Integer> shown) {}

  private record Event(int site, String kind, int depth, String text, String thread) {}

  private Trace() {}

  static void start(Request in) {
    stop();
    Trace trace = new Trace();
    List<Integer> armed = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      int site = in.number();
      int entry = in.number();
      String kind = in.text();
      List<Integer> shown = in.numbers();
      trace.traced.put(site, new Traced(entry, kind.equals("EXIT"), shown));
      if (!kind.equals("CATCH")) {
        armed.add(site);
      }
    }
    latest = trace;
    Probes.arm(armed, trace);
  }

  static void stop() {
    Trace trace = latest;
    if (trace != null) {
      Probes.disarm(trace);
      synchronized (trace) {
        trace.on = false;
      }
    }
  }

  static void write(Reply reply) {
    Trace trace = latest;
    if (trace != null) {
      trace.writeEvents(reply);
    }
  }

  private synchronized void writeEvents(Reply reply) {
    endThreads();
    for (Event each : events) {
      reply.put(each.site);
      reply.put(each.kind);
      reply.put(each.depth);
      reply.put(each.text);
      reply.put(each.thread);
    }
  }

  /** What is still open in a thread that has ended was ended by an exception that nobody caught. */
  private void endThreads() {
    for (Map.Entry<Thread, Deque<Integer>> each : open.entrySet()) {
      if (!each.getKey().isAlive()) {
        while (!each.getValue().isEmpty()) {
          unwind(each.getValue(), each.getKey(), "");
        }
      }
    }
    open.keySet().removeIf(thread -> !thread.isAlive());
  }

  @Override
  public MethodHandle handle(Site site, MethodType type) {
    Traced here = traced.get(site.id);
    if (here == null) {
      return MethodHandles.empty(type);
    }
    try {
      MethodHandle note =
          OWN.bind(this, "note", MethodType.methodType(void.class, int.class, Object[].class));
      int[] shown = here.shown.stream().mapToInt(Integer::intValue).toArray();
      Class<?>[] taken = new Class<?>[shown.length];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = type.parameterType(shown[i]);
      }
      MethodHandle collected =
          MethodHandles.insertArguments(note, 0, site.id)
              .asCollector(Object[].class, taken.length)
              .asType(MethodType.methodType(void.class, taken));
      return MethodHandles.permuteArguments(collected, type, shown);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Hidden
  void note(int site, Object[] values) {
    Traced here = traced.get(site);
    if (here != null) {
      String text = Texts.of(values);
      synchronized (this) {
        Deque<Integer> calls =
            open.computeIfAbsent(Thread.currentThread(), t -> new ArrayDeque<>());
        if (here.isExit) {
          left(calls, site, here.entry, text);
        } else {
          add(site, "CALL", calls.size(), text, Thread.currentThread());
          calls.push(site);
        }
      }
    }
  }

  private void left(Deque<Integer> calls, int site, int entry, String text) {
    if (calls.contains(entry)) {
      unwindTo(calls, entry, "");
      calls.pop();
    }
    add(site, "RETURN", calls.size(), text, Thread.currentThread());
  }

  /** An exception has come to a handler: it has ended the calls made in the handler's method. */
  static void caught(Throwable exception, int site) {
    Trace trace = latest;
    if (trace != null) {
      trace.caughtAt(exception.getClass().getName(), site);
    }
  }

  private synchronized void caughtAt(String exception, int site) {
    Traced here = traced.get(site);
    Deque<Integer> calls = open.get(Thread.currentThread());
    if (on && here != null && calls != null && calls.contains(here.entry)) {
      unwindTo(calls, here.entry, exception);
    }
  }

  private void unwindTo(Deque<Integer> calls, int entry, String exception) {
    while (calls.element() != entry) {
      unwind(calls, Thread.currentThread(), exception);
    }
  }

  private void unwind(Deque<Integer> calls, Thread thread, String exception) {
    int site = calls.pop();
    add(site, "THROW", calls.size(), exception, thread);
  }

  private void add(int site, String kind, int depth, String text, Thread thread) {
    events.add(new Event(site, kind, depth, text, thread.getName()));
    if (events.size() > MOST) {
      events.remove();
    }
  }
}
