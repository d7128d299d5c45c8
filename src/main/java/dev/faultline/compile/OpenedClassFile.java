package dev.faultline.compile;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes all that a class declares public, for a compiler that is to see it from everywhere. */
final class OpenedClassFile {
  private static final int HIDING = Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;

  private OpenedClassFile() {}

  static byte[] of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter opened = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, opened) {
          @Override
          public FieldVisitor visitField(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              @Nullable Object value) {
            return super.visitField(opened(access), name, descriptor, signature, value);
          }

          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            return super.visitMethod(opened(access), name, descriptor, signature, exceptions);
          }
        },
        0);
    return opened.toByteArray();
  }

  private static int opened(int access) {
    return (access & Opcodes.ACC_SYNTHETIC) != 0 ? access : (access & ~HIDING) | Opcodes.ACC_PUBLIC;
  }
}
