package dev.faultline.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the debugger can ask of the agent, by calls in its own thread. */
public final class Commands {
  private static final Map<Integer, Breakpoint> BREAKPOINTS = new HashMap<>();
  private static final Map<Integer, AtomicLong> HITS = new HashMap<>();

  private Commands() {}

  /** Called by the debugger. */
  static String run(String request) {
    Request in = new Request(request);
    Reply out = new Reply();
    Inside.enter();
    try {
      run(in.text(), in, out);
      return out.toString();
    } finally {
      Inside.leave();
    }
  }

  private static void run(String command, Request in, Reply out) {
    switch (command) {
      case "arm" -> arm(in);
      case "disarm" -> disarm(in.number());
      case "hits" -> hits(in.number(), out);
      case "count" -> Probes.count(in.numbers());
      case "counts" -> Probes.counts().forEach((id, count) -> put(out, id, count.get()));
      case "trace" -> Trace.start(in);
      case "calls" -> Trace.write(out);
      case "stop recording" -> {
        Probes.stopCounting();
        Trace.stop();
      }
      case "caught" -> Caught.write(out);
      default -> throw new IllegalArgumentException(command);
    }
  }

  private static void put(Reply out, int id, long count) {
    out.put(id);
    out.put(count);
  }

  private static void arm(Request in) {
    int id = in.number();
    disarm(id);
    AtomicLong hits = HITS.computeIfAbsent(id, first -> new AtomicLong());
    Breakpoint breakpoint = new Breakpoint(id, hits, in.text(), in.text().charAt(0), in.number());
    List<Integer> sites = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      int site = in.number();
      sites.add(site);
      breakpoint.at(site, in.flag(), code(in), code(in));
    }
    BREAKPOINTS.put(id, breakpoint);
    Probes.arm(sites, breakpoint);
  }

  private static @Nullable Code code(Request in) {
    if (!in.flag()) {
      return null;
    }
    byte[] classFile = in.bytes();
    List<byte[]> others = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      others.add(in.bytes());
    }
    String descriptor = in.text();
    int[] variables = in.numbers().stream().mapToInt(Integer::intValue).toArray();
    return new Code(classFile, others, descriptor, variables, in.flag());
  }

  private static void disarm(int id) {
    Breakpoint old = BREAKPOINTS.remove(id);
    if (old != null) {
      Probes.disarm(old);
    }
  }

  private static void hits(int id, Reply out) {
    AtomicLong hits = HITS.get(id);
    out.put(hits == null ? 0 : hits.get());
  }
}
