package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.Location;
import com.sun.jdi.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The instructions of a method, as far as breakpoints need them. */
final class Instructions {
  private static final int NOP = 0;
  private static final int IFEQ = 0x99;
  private static final int GOTO = 0xa7;
  private static final int RET = 0xa9;
  private static final int TABLESWITCH = 0xaa;
  private static final int LOOKUPSWITCH = 0xab;
  private static final int INVOKEDYNAMIC = 0xba;
  private static final int ATHROW = 0xbf;
  private static final int WIDE = 0xc4;
  private static final int GOTO_W = 0xc8;
  private static final int IINC = 0x84;

  private final Method method;
  private final ByteBuffer code;
  private final List<Integer> returns = new ArrayList<>();

  /** Where a straight run of instructions ends or another begins. */
  private final BitSet breaks = new BitSet();

  /** Where the method comes back to. */
  private final BitSet heads = new BitSet();

  Instructions(Method method) {
    this.method = method;
    this.code = ByteBuffer.wrap(method.bytecodes());
    int before = 0;
    for (int at = 0; at < code.limit(); at += length(at)) {
      if (!isProbe(before, at)) {
        read(at);
      }
      before = at;
    }
  }

  /** A branch on what a dynamic call answers is no compiler's: it asks whether a probe is armed. */
  private boolean isProbe(int before, int at) {
    return opcode(at) == IFEQ && opcode(before) == INVOKEDYNAMIC;
  }

  /** The instructions at which the method returns. */
  List<Location> returns() {
    return returns.stream().map(method::locationOfCodeIndex).toList();
  }

  /** Whether nothing but the instructions between leads from one instruction to a later one. */
  boolean runsStraight(long from, long to) {
    int next = breaks.nextSetBit((int) from + 1);
    return from < to && (next < 0 || next > to);
  }

  /** Whether an instruction is the head of a loop that the method begins with. */
  boolean isFirstLoop(long at) {
    return heads.get((int) at) && breaks.nextSetBit(1) == at;
  }

  /** The first instruction that is no probe from one on, which may be that one. */
  long behindProbes(long from) {
    int at = (int) from;
    int guard = opcode(at) == NOP ? at + 1 : at;
    while (opcode(guard) == INVOKEDYNAMIC && isProbe(guard, guard + length(guard))) {
      int branch = guard + length(guard);
      guard = branch + code.getShort(branch + 1);
      at = guard;
    }
    return at;
  }

  private void read(int at) {
    int opcode = opcode(at);
    if (opcode >= 0xac && opcode <= 0xb1) {
      returns.add(at);
      breaks.set(at + 1);
    } else if (opcode == ATHROW) {
      breaks.set(at + 1);
    } else if ((opcode >= IFEQ && opcode <= GOTO) || opcode == 0xc6 || opcode == 0xc7) {
      jump(at, code.getShort(at + 1));
    } else if (opcode == GOTO_W) {
      jump(at, code.getInt(at + 1));
    } else if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) {
      int base = operands(at);
      targets(at).forEach(each -> jump(at, code.getInt(base + each)));
    }
  }

  private void jump(int at, int offset) {
    breaks.set(at + length(at));
    breaks.set(at + offset);
    if (offset <= 0) {
      heads.set(at + offset);
    }
  }

  /** Where the jump offsets of a switch lie, counted from its operands. */
  private IntStream targets(int at) {
    int base = operands(at);
    if (opcode(at) == TABLESWITCH) {
      int cases = code.getInt(base + 8) - code.getInt(base + 4) + 1;
      return IntStream.concat(IntStream.of(0), IntStream.range(0, cases).map(i -> 12 + 4 * i));
    }
    int cases = code.getInt(base + 4);
    return IntStream.concat(IntStream.of(0), IntStream.range(0, cases).map(i -> 12 + 8 * i));
  }

  private static int operands(int at) {
    return at + 4 - at % 4;
  }

  private int opcode(int at) {
    return code.get(at) & 0xff;
  }

  private int length(int at) {
    int opcode = opcode(at);
    int base = operands(at);
    return switch (opcode) {
      case TABLESWITCH -> base + 16 + 4 * (code.getInt(base + 8) - code.getInt(base + 4)) - at;
      case LOOKUPSWITCH -> base + 8 + 8 * code.getInt(base + 4) - at;
      case WIDE -> opcode(at + 1) == IINC ? 6 : 4;
      case 0xb9, INVOKEDYNAMIC, GOTO_W, 0xc9 -> 5;
      case 0xc5 -> 4;
      case 0x10, 0x12, 0xbc, RET -> 2;
      case 0x11, 0x13, 0x14, IINC, 0xbb, 0xbd, 0xc0, 0xc1, 0xc6, 0xc7 -> 3;
      default -> simpleLength(opcode);
    };
  }

  private static int simpleLength(int opcode) {
    boolean local = (opcode >= 0x15 && opcode <= 0x19) || (opcode >= 0x36 && opcode <= 0x3a);
    boolean wide = (opcode >= IFEQ && opcode <= 0xa8) || (opcode >= 0xb2 && opcode <= 0xb8);
    return wide ? 3 : local ? 2 : 1;
  }
}
