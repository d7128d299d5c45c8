package dev.faultline.agent;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Links the probes of woven classes and knows what is armed, whether or not the class at the place
 * is loaded yet. Arming takes effect at once, in running methods too.
 */
public final class Probes {
  private static final Map<Integer, List<Site>> LINKED = new HashMap<>();
  private static final Map<Integer, List<Action>> ARMED = new HashMap<>();
  private static final Map<Integer, AtomicLong> COUNTERS = new HashMap<>();

  private Probes() {}

  /** Bootstrap method of the call that asks whether anything is armed. */
  @Hidden
  public static CallSite guard(Lookup owner, String name, MethodType type, int id) {
    synchronized (LINKED) {
      return site(owner, id).guard;
    }
  }

  /** Bootstrap method of the call that passes the variables. */
  @Hidden
  public static CallSite hit(Lookup owner, String name, MethodType type, int id) {
    synchronized (LINKED) {
      return site(owner, id).hit(type, ARMED.getOrDefault(id, List.of()));
    }
  }

  private static Site site(Lookup owner, int id) {
    List<Site> linked = LINKED.get(id);
    if (linked == null) {
      linked = new ArrayList<>(1);
      LINKED.put(id, linked);
    }
    for (Site each : linked) {
      if (each.owner.lookupClass() == owner.lookupClass()) {
        return each;
      }
    }
    Site site = new Site(id, owner);
    linked.add(site);
    if (ARMED.containsKey(id) || COUNTERS.containsKey(id)) {
      site.arm(ARMED.getOrDefault(id, List.of()), COUNTERS.get(id));
    }
    return site;
  }

  /** Adds an action at sites. */
  static void arm(Iterable<Integer> ids, Action action) {
    synchronized (LINKED) {
      for (int id : ids) {
        List<Action> actions = new ArrayList<>(ARMED.getOrDefault(id, List.of()));
        actions.add(action);
        ARMED.put(id, actions);
      }
      refresh(ids);
    }
  }

  /** Removes an action. */
  static void disarm(Action action) {
    synchronized (LINKED) {
      List<Integer> ids = new ArrayList<>();
      ARMED.forEach(
          (id, actions) -> {
            if (actions.remove(action)) {
              ids.add(id);
            }
          });
      ARMED.values().removeIf(List::isEmpty);
      refresh(ids);
    }
  }

  /** Counts at sites from now on, from 0. */
  static void count(Iterable<Integer> ids) {
    synchronized (LINKED) {
      for (int id : ids) {
        COUNTERS.put(id, new AtomicLong());
      }
      refresh(ids);
    }
  }

  /** Counts nowhere from now on. */
  static Map<Integer, AtomicLong> stopCounting() {
    synchronized (LINKED) {
      Map<Integer, AtomicLong> counted = Map.copyOf(COUNTERS);
      COUNTERS.clear();
      refresh(counted.keySet());
      return counted;
    }
  }

  /** The counts taken at present. */
  static Map<Integer, AtomicLong> counts() {
    synchronized (LINKED) {
      return Map.copyOf(COUNTERS);
    }
  }

  private static void refresh(Iterable<Integer> ids) {
    List<MutableCallSite> changed = new ArrayList<>();
    for (int id : ids) {
      for (Site each : LINKED.getOrDefault(id, List.of())) {
        changed.addAll(each.arm(ARMED.getOrDefault(id, List.of()), COUNTERS.get(id)));
      }
    }
    if (!changed.isEmpty()) {
      MutableCallSite.syncAll(changed.toArray(new MutableCallSite[0]));
    }
  }
}
