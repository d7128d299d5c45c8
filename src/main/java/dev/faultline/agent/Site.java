package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A probe of a loaded class: two call sites that do nothing until something is armed. */
final class Site {
  private static final MethodHandle OFF = find("off", MethodType.methodType(boolean.class));
  private static final MethodHandle ENTER = find("enter", MethodType.methodType(boolean.class));

  final int id;
  final Lookup owner;
  final MutableCallSite guard = new MutableCallSite(OFF);
  private @Nullable MutableCallSite hit;
  private @Nullable AtomicLong count;
  private boolean acts;

  Site(int id, Lookup owner) {
    this.id = id;
    this.owner = owner;
  }

  private static MethodHandle find(String name, MethodType type) {
    try {
      Lookup own = MethodHandles.lookup();
      return name.equals("off")
          ? own.findStatic(Site.class, name, type)
          : own.findVirtual(Site.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Hidden
  static boolean off() {
    return false;
  }

  /** The program is here; whether it is to go on to {@link #hit}. */
  @Hidden
  boolean enter() {
    if (Inside.now()) {
      return false;
    }
    AtomicLong counter = count;
    if (counter != null) {
      counter.incrementAndGet();
    }
    return acts;
  }

  /** The call site that takes the variables, linked when it is first needed. */
  MutableCallSite hit(MethodType type, List<Action> actions) {
    MutableCallSite linked = new MutableCallSite(MethodHandles.empty(type));
    hit = linked;
    linked.setTarget(target(type, actions));
    return linked;
  }

  /** Does from now on what is armed; the caller synchronizes the call sites returned. */
  List<MutableCallSite> arm(List<Action> actions, @Nullable AtomicLong counter) {
    List<MutableCallSite> changed = new ArrayList<>();
    acts = !actions.isEmpty();
    count = counter;
    MutableCallSite linked = hit;
    if (linked != null) {
      linked.setTarget(target(linked.type(), actions));
      changed.add(linked);
    }
    guard.setTarget(acts || counter != null ? ENTER.bindTo(this) : OFF);
    changed.add(guard);
    return changed;
  }

  /** All actions, one after the other. */
  private MethodHandle target(MethodType type, List<Action> actions) {
    MethodHandle all = null;
    for (Action each : actions) {
      MethodHandle one = each.handle(this, type);
      all = all == null ? one : MethodHandles.foldArguments(one, all);
    }
    return all == null ? MethodHandles.empty(type) : all;
  }
}
