package dev.faultline.debug.jdi.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * An instruction.
 *
 * @param variable slot of the local variable that it loads or stores, -1 when it does neither
 * @param jumps where it may jump to
 * @param call what it calls, null when it calls nothing that has a name
 * @param runsCode whether methods may run before it is over
 */
record Instruction(
    int offset,
    int line,
    int opcode,
    int variable,
    List<Integer> jumps,
    @Nullable Call call,
    boolean runsCode) {
  boolean returnsValue() {
    return Opcodes.IRETURN <= opcode && opcode <= Opcodes.ARETURN;
  }

  /** Whether the next instruction may follow. */
  boolean fallsThrough() {
    return switch (opcode) {
      case Opcodes.GOTO, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.ATHROW -> false;
      default -> opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN;
    };
  }
}
