package dev.faultline.debug.jdi.breakpoints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a program's classes declare, read from class files before any of them is loaded. */
final class ProgramClasses {
  private final Map<String, Declared> byName = new HashMap<>();

  ProgramClasses(Map<String, byte[]> classFiles) {
    replace(classFiles);
  }

  /** Takes class files in place of those of the same names. */
  void replace(Map<String, byte[]> classFiles) {
    classFiles.values().forEach(this::add);
  }

  private void add(byte[] classFile) {
    Declared read = new Declared();
    new ClassReader(classFile).accept(read, ClassReader.SKIP_FRAMES);
    byName.put(read.name, read);
  }

  Set<String> names() {
    return byName.keySet();
  }

  @Nullable Declared get(String name) {
    return byName.get(name);
  }

  Collection<Declared> all() {
    return byName.values();
  }

  /** Lines with code in a source file; empty when no class comes from that file. */
  NavigableSet<Integer> lines(String file) {
    NavigableSet<Integer> lines = new TreeSet<>();
    for (Declared each : byName.values()) {
      if (each.file().equals(file)) {
        lines.addAll(each.lines);
      }
    }
    return lines;
  }

  /** Names of a class and of the classes of the program that it inherits from. */
  List<String> withSupertypes(String name) {
    List<String> found = new ArrayList<>();
    addWithSupertypes(name, found);
    return found;
  }

  private void addWithSupertypes(String name, List<String> found) {
    Declared declared = byName.get(name);
    if (declared != null && !found.contains(name)) {
      found.add(name);
      declared.supertypes.forEach(each -> addWithSupertypes(each, found));
    }
  }

  /** What one class declares. */
  static final class Declared extends ClassVisitor {
    final Set<String> methods = new HashSet<>();
    final Set<String> withCode = new HashSet<>();
    final Set<String> fields = new HashSet<>();
    final List<String> supertypes = new ArrayList<>();
    final Set<Integer> lines = new HashSet<>();

    /** Names and descriptors of methods with code, by the lines that they have code on. */
    final Map<Integer, Set<String>> codeAt = new HashMap<>();

    /** Names and descriptors of the methods with code that the source has. */
    final Set<String> code = new HashSet<>();

    private String name = "";
    private String source = "";

    Declared() {
      super(Opcodes.ASM9);
    }

    String name() {
      return name;
    }

    /** Path of the source file relative to the source root. */
    String file() {
      int dot = name.lastIndexOf('.');
      return name.substring(0, dot + 1).replace('.', '/') + source;
    }

    @Override
    public void visit(
        int version,
        int access,
        String internalName,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = internalName.replace('/', '.');
      if (superName != null) {
        supertypes.add(superName.replace('/', '.'));
      }
      for (String each : interfaces == null ? new String[0] : interfaces) {
        supertypes.add(each.replace('/', '.'));
      }
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
      source = file == null ? "" : file;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String field,
        String descriptor,
        @Nullable String signature,
        @Nullable Object constant) {
      if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
        fields.add(field);
      }
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
        methods.add(method);
        if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
          withCode.add(method);
          code.add(method + descriptor);
        }
      }
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLineNumber(int line, Label start) {
          lines.add(line);
          codeAt.computeIfAbsent(line, first -> new HashSet<>()).add(method + descriptor);
        }
      };
    }
  }
}
