package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A breakpoint or logpoint, armed at the sites of one place. Per hit: the thread must be the right
 * one, the condition hold, the number of the hit count; then it stops or logs.
 */
final class Breakpoint implements Action {
  private static final Lookup OWN = MethodHandles.lookup();

  private final int id;
  private final String thread;
  private final char rule;
  private final int n;
  private final Map<Integer, Code> conditions = new HashMap<>();
  private final Map<Integer, Code> logs = new HashMap<>();
  private final Set<Integer> withResult = new HashSet<>();
  private final AtomicLong hits;

  /**
   * @param thread name of the only thread it is for, empty for all
   * @param hits how many hits satisfied the condition so far, counted on here
   * @param rule {@code E} for every nth hit, {@code A} for those after n, {@code O} for hit n only
   */
  Breakpoint(int id, AtomicLong hits, String thread, char rule, int n) {
    this.id = id;
    this.hits = hits;
    this.thread = thread;
    this.rule = rule;
    this.n = n;
  }

  /**
   * Says what to do at one of its sites.
   *
   * @param hasResult whether the first of the variables there is what the method returns
   */
  void at(int site, boolean hasResult, @Nullable Code condition, @Nullable Code log) {
    if (hasResult) {
      withResult.add(site);
    }
    if (condition != null) {
      conditions.put(site, condition);
    }
    if (log != null) {
      logs.put(site, log);
    }
  }

  @Override
  public MethodHandle handle(Site site, MethodType type) {
    MethodHandle nothing = MethodHandles.empty(type);
    Code condition = conditions.get(site.id);
    MethodHandle act =
        MethodHandles.guardWithTest(with("counts", boolean.class, type), act(site, type), nothing);
    if (condition != null) {
      act = MethodHandles.guardWithTest(test(condition, site, type), act, nothing);
    }
    return thread.isEmpty()
        ? act
        : MethodHandles.guardWithTest(with("isThread", boolean.class, type), act, nothing);
  }

  private MethodHandle act(Site site, MethodType type) {
    Code log = logs.get(site.id);
    if (log == null) {
      return withResult.contains(site.id)
          ? MethodHandles.dropArguments(
              bound("left", void.class, Object.class)
                  .asType(MethodType.methodType(void.class, type.parameterType(0))),
              1,
              type.parameterList().subList(1, type.parameterCount()))
          : with("reached", void.class, type);
    }
    MethodHandle text =
        log.handle(id, site, type, String.class, bound("logFailed", String.class, Throwable.class));
    return MethodHandles.filterReturnValue(text, bound("log", void.class, String.class));
  }

  private MethodHandle test(Code condition, Site site, MethodType type) {
    return condition.handle(
        id, site, type, boolean.class, bound("failed", boolean.class, Throwable.class));
  }

  /** One of the methods below, which looks at no variable. */
  private MethodHandle with(String name, Class<?> result, MethodType type) {
    return MethodHandles.dropArguments(bound(name, result), 0, type.parameterList());
  }

  private MethodHandle bound(String name, Class<?> result, Class<?>... parameters) {
    try {
      return OWN.bind(this, name, MethodType.methodType(result, List.of(parameters)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Hidden
  boolean isThread() {
    return Thread.currentThread().getName().equals(thread);
  }

  @Hidden
  boolean counts() {
    long hit = hits.incrementAndGet();
    return rule == 'E' ? hit % n == 0 : rule == 'A' ? hit > n : hit == n;
  }

  @Hidden
  void reached() {
    Gate.stopped(id, null, null);
  }

  @Hidden
  void left(Object result) {
    Gate.stopped(id, null, result);
  }

  @Hidden
  boolean failed(Throwable thrown) {
    Gate.stopped(id, thrown, null);
    return false;
  }

  @Hidden
  void log(@Nullable String text) {
    if (text != null) {
      Output.log(id, text);
    }
  }

  @Hidden
  @Nullable String logFailed(Throwable thrown) {
    Gate.stopped(id, thrown, thrown);
    return null;
  }
}
