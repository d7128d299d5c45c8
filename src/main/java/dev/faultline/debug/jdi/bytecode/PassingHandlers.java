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
 * source: the former put the exception into a variable without a name, or with one that ends in
 * {@code $}, and throw it again. Where names are not known, a {@code catch} of everything that
 * throws the exception on counts as passing too.
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
    Instruction first = stored(instructions.get(at));
    if (first == null || !(type == null || type.equals(ANY_CLASS))) {
      return false;
    }
    if (first.opcode() == Opcodes.ATHROW) {
      return true;
    }
    Integer next = instructions.higherKey(first.offset());
    if (first.opcode() != Opcodes.ASTORE
        || next == null
        || named.getOrDefault(next, Set.of()).contains(first.variable())) {
      return false;
    }
    return throwsOn(next, first.variable());
  }

  /** The first instruction of a handler behind what notes the exception for the debugger. */
  private @Nullable Instruction stored(@Nullable Instruction first) {
    Instruction at = first;
    while (at != null && (at.opcode() == Opcodes.DUP || at.opcode() == Opcodes.INVOKEDYNAMIC)) {
      Map.Entry<Integer, Instruction> next = instructions.higherEntry(at.offset());
      at = next == null ? null : next.getValue();
    }
    return at;
  }

  private boolean throwsOn(int from, int variable) {
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
        if (then != null && then.opcode() == Opcodes.ATHROW) {
          return true;
        }
      }
      open.addAll(at.jumps());
      if (at.fallsThrough() && next != null) {
        open.add(next);
      }
    }
    return false;
  }
}
