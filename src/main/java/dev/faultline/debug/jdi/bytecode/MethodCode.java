package dev.faultline.debug.jdi.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** The code of a method, by code index. */
public final class MethodCode {
  private final NavigableMap<Integer, Instruction> instructions;
  private final List<Handler> handlers;
  private final Map<Long, List<Integer>> returns = new ConcurrentHashMap<>();

  MethodCode(NavigableMap<Integer, Instruction> instructions, List<Handler> handlers) {
    this.instructions = instructions;
    this.handlers = handlers;
  }

  /** The source line of a code index, 0 when the class file does not tell. */
  public int line(long offset) {
    Map.Entry<Integer, Instruction> at = instructions.floorEntry((int) offset);
    return at == null ? 0 : at.getValue().line();
  }

  /**
   * The calls that can still happen before another line is reached, in the order of the code.
   *
   * @param offset where the method stands
   * @param underWay whether the instruction there has begun already
   */
  public List<Call> calls(long offset, boolean underWay) {
    return reachable(offset, underWay).stream()
        .map(Instruction::call)
        .filter(call -> call != null)
        .toList();
  }

  /** Where the method can return a value before another line is reached. */
  public List<Integer> returns(long offset) {
    return returns.computeIfAbsent(
        offset,
        from ->
            reachable(from, false).stream()
                .filter(Instruction::returnsValue)
                .map(Instruction::offset)
                .toList());
  }

  /** Where the method returns a value. */
  public List<Integer> returns() {
    return instructions.values().stream()
        .filter(Instruction::returnsValue)
        .map(Instruction::offset)
        .toList();
  }

  /** The lines of the {@code synchronized} blocks that a code index lies in. */
  public List<Integer> monitorLines(long offset) {
    return instructions.values().stream()
        .filter(each -> each.opcode() == Opcodes.MONITORENTER && isHeld(each, offset))
        .map(Instruction::line)
        .toList();
  }

  /** The compiler covers each way through the block by one handler, which leaves the monitor. */
  private boolean isHeld(Instruction enter, long offset) {
    Integer inside = instructions.higherKey(enter.offset());
    return inside != null
        && handlers.stream()
            .filter(each -> each.from() == inside && each.passes())
            .anyMatch(each -> isCovered(each.at(), offset));
  }

  private boolean isCovered(int handler, long offset) {
    return handlers.stream().anyMatch(each -> each.at() == handler && each.covers(offset));
  }

  /** Whether other methods may run before another line is reached or this one returns. */
  public boolean runsCode(long offset) {
    return reachable(offset, false).stream().anyMatch(Instruction::runsCode);
  }

  /** Whether the code index is that of a call by this name. */
  public boolean calls(long offset, String name) {
    Instruction at = instructions.get((int) offset);
    return at != null && at.call() != null && at.call().name().equals(name);
  }

  /**
   * The handler that the JVM takes, or would if those before it only passed by.
   *
   * @param isCaught tells for the class that a handler catches whether the exception is one
   */
  public @Nullable Handler handler(long offset, Predicate<String> isCaught) {
    for (Handler each : handlers) {
      if (each.covers(offset)
          && !each.passes()
          && (each.type() == null || isCaught.test(each.type()))) {
        return each;
      }
    }
    return null;
  }

  /** Whether a handler that begins here only passes by. */
  public boolean passesAt(long offset) {
    return handlers.stream().anyMatch(each -> each.at() == offset && each.passes());
  }

  boolean hasPassingHandler() {
    return handlers.stream().anyMatch(Handler::passes);
  }

  private List<Instruction> reachable(long offset, boolean underWay) {
    Instruction first = instructions.get((int) offset);
    if (first == null) {
      return List.of();
    }
    TreeSet<Integer> seen = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(first.offset());
    boolean skip = underWay;
    while (!open.isEmpty()) {
      Instruction at = instructions.get(open.remove());
      if (at == null || at.line() != first.line() || (!skip && !seen.add(at.offset()))) {
        continue;
      }
      skip = false;
      open.addAll(at.jumps());
      Integer next = instructions.higherKey(at.offset());
      if (at.fallsThrough() && next != null) {
        open.add(next);
      }
    }
    return seen.stream().map(instructions::get).toList();
  }
}
