package dev.faultline.debug.jdi.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Tells the handlers that the compiler wrote, which throw the exception on, from those of the
 * source: the former put the exception into a variable without a name and throw it again.
 */
final class PassingHandlers {
  private static final String ANY_CLASS = "java.lang.Throwable";

  private final NavigableMap<Integer, Instruction> instructions;
  private final Map<Integer, Set<Integer>> named = new HashMap<>();

  PassingHandlers(NavigableMap<Integer, Instruction> instructions) {
    this.instructions = instructions;
  }

  /** A variable has a name from here on. */
  void named(int from, int variable) {
    named.computeIfAbsent(from, first -> new HashSet<>()).add(variable);
  }

  /** Whether the handler only passes by; called once all instructions are known. */
  boolean passes(int at, @Nullable String type) {
    Instruction first = instructions.get(at);
    if (first == null || !(type == null || type.equals(ANY_CLASS))) {
      return false;
    }
    if (first.opcode() == Opcodes.ATHROW) {
      return true;
    }
    Integer next = instructions.higherKey(at);
    if (first.opcode() != Opcodes.ASTORE
        || next == null
        || named.getOrDefault(next, Set.of()).contains(first.variable())) {
      return false;
    }
    return throwsOn(next, first.variable(), type != null);
  }

  /**
   * @param mustClose whether a call of {@code close} must be there too, as in a try-with-resources
   */
  private boolean throwsOn(int from, int variable, boolean mustClose) {
    boolean closes = false;
    boolean rethrows = false;
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      Instruction at = instructions.get(open.remove());
      if (at == null || !seen.add(at.offset())) {
        continue;
      }
      Integer next = instructions.higherKey(at.offset());
      if (at.opcode() == Opcodes.ALOAD && at.variable() == variable && next != null) {
        Instruction then = instructions.get(next);
        rethrows |= then != null && then.opcode() == Opcodes.ATHROW;
      }
      closes |= at.call() != null && at.call().name().equals("close");
      open.addAll(at.jumps());
      if (at.fallsThrough() && next != null) {
        open.add(next);
      }
    }
    return rethrows && (closes || !mustClose);
  }
}
