package dev.faultline.debug.jdi.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the code of a class, with the code index of every instruction. */
final class CodeReader extends ClassVisitor {
  private final Map<String, MethodCode> methods = new HashMap<>();
  private final Set<String> implemented = new HashSet<>();
  private final boolean usesNames;
  private boolean startsTasks;

  private CodeReader(boolean usesNames) {
    super(Opcodes.ASM9);
    this.usesNames = usesNames;
  }

  /**
   * @param usesNames whether a variable with a name tells a {@code catch} of the source
   */
  static ClassCode read(byte[] classFile, boolean usesNames) {
    CodeReader reader = new CodeReader(usesNames);
    new Offsets(classFile).accept(reader, ClassReader.SKIP_FRAMES);
    return new ClassCode(reader.methods, reader.implemented, reader.startsTasks);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new InstructionReader(this, name + descriptor);
  }

  boolean usesNames() {
    return usesNames;
  }

  void method(String nameAndDescriptor, MethodCode code) {
    methods.put(nameAndDescriptor, code);
  }

  void implemented(String nameAndDescriptor) {
    implemented.add(nameAndDescriptor);
  }

  void calls(String name) {
    startsTasks |=
        name.equals("execute")
            || name.equals("startVirtualThread")
            || name.equals("ofVirtual")
            || name.equals("newVirtualThreadPerTaskExecutor");
  }

  /** Where an instruction stands. */
  static final class Place extends Label {
    final int offset;

    Place(int offset) {
      this.offset = offset;
    }
  }

  /** Labels every instruction, not only those that something refers to. */
  private static final class Offsets extends ClassReader {
    Offsets(byte[] classFile) {
      super(classFile);
    }

    @Override
    protected Label readLabel(int offset, Label[] labels) {
      if (labels[0] == null) {
        for (int i = 0; i < labels.length; i++) {
          labels[i] = new Place(i);
        }
      }
      return labels[offset];
    }
  }
}
