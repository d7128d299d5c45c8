package dev.faultline.debug.jdi.bytecode;

import dev.faultline.debug.jdi.bytecode.CodeReader.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the instructions and handlers of one method. */
final class InstructionReader extends MethodVisitor {
  private static final String OURS = "dev/faultline/";

  private record Entry(int from, int to, int at, @Nullable String type) {}

  private final CodeReader reader;
  private final String key;
  private final NavigableMap<Integer, Instruction> instructions = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final PassingHandlers passing = new PassingHandlers(instructions);
  private int offset;
  private int line;

  InstructionReader(CodeReader reader, String key) {
    super(Opcodes.ASM9);
    this.reader = reader;
    this.key = key;
  }

  @Override
  public void visitLabel(Label label) {
    offset = offset(label);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    entries.add(
        new Entry(offset(start), offset(end), offset(handler), type == null ? null : binary(type)));
  }

  @Override
  public void visitLocalVariable(
      String name, String type, @Nullable String signature, Label start, Label end, int index) {
    boolean isOfJavac = name.endsWith("$");
    if (reader.usesNames() && !isOfJavac) {
      passing.named(offset(start), index);
    }
  }

  @Override
  public void visitInsn(int opcode) {
    add(opcode, -1, List.of(), null, false);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    add(opcode, -1, List.of(), null, false);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    add(opcode, variable, List.of(), null, false);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    add(opcode, -1, List.of(), null, false);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    add(opcode, -1, List.of(), null, false);
  }

  @Override
  public void visitLdcInsn(Object value) {
    add(Opcodes.LDC, -1, List.of(), null, false);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    add(Opcodes.IINC, -1, List.of(), null, false);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    add(Opcodes.MULTIANEWARRAY, -1, List.of(), null, false);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    add(opcode, -1, List.of(offset(label)), null, false);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    add(Opcodes.TABLESWITCH, -1, jumps(otherwise, labels), null, false);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    add(Opcodes.LOOKUPSWITCH, -1, jumps(otherwise, labels), null, false);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    reader.calls(name);
    boolean dispatched = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    Call call = new Call(offset, binary(owner), name, descriptor, dispatched, false);
    add(opcode, -1, List.of(), call, true);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    boolean isLambda =
        bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
            && arguments[0] instanceof Type
            && arguments[1] instanceof Handle;
    Call call = null;
    if (isLambda) {
      Handle body = (Handle) arguments[1];
      call = new Call(offset, binary(body.getOwner()), body.getName(), body.getDesc(), false, true);
      reader.implemented(name + ((Type) arguments[0]).getDescriptor());
    }
    boolean runsCode = !isLambda && !bootstrap.getOwner().startsWith(OURS);
    add(Opcodes.INVOKEDYNAMIC, -1, List.of(), call, runsCode);
  }

  @Override
  public void visitEnd() {
    List<Handler> handlers = new ArrayList<>();
    for (Entry each : entries) {
      boolean passes = passing.passes(each.at(), each.type());
      handlers.add(new Handler(each.from(), each.to(), each.at(), each.type(), passes));
    }
    if (!instructions.isEmpty()) {
      reader.method(key, new MethodCode(instructions, handlers));
    }
  }

  private void add(
      int opcode, int variable, List<Integer> jumps, @Nullable Call call, boolean runsCode) {
    instructions.put(
        offset, new Instruction(offset, line, opcode, variable, jumps, call, runsCode));
  }

  private static List<Integer> jumps(Label otherwise, Label... labels) {
    List<Integer> all = new ArrayList<>(List.of(offset(otherwise)));
    Arrays.stream(labels).map(InstructionReader::offset).forEach(all::add);
    return all;
  }

  private static int offset(Label label) {
    return ((Place) label).offset;
  }

  private static String binary(String internal) {
    return internal.replace('/', '.');
  }
}
