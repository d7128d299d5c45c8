package dev.faultline.debug.jdi;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The lines that have code, read from class files before any of them is loaded. */
final class LineTable {
  private final Map<String, NavigableSet<Integer>> linesByFile = new HashMap<>();

  private final Map<String, byte[]> classes = new HashMap<>();

  LineTable(Map<String, byte[]> classes) {
    replace(classes);
  }

  /** Takes newer class files in place of those of the same names. */
  void replace(Map<String, byte[]> newer) {
    classes.putAll(newer);
    linesByFile.clear();
    classes.forEach(this::add);
  }

  /** Lines with code in a source file; empty when no class comes from that file. */
  NavigableSet<Integer> lines(String file) {
    return linesByFile.getOrDefault(file, new TreeSet<>());
  }

  private void add(String className, byte[] classFile) {
    try {
      ClassFile parsed = new ClassFile(classFile);
      int dot = className.lastIndexOf('.');
      String folder = dot < 0 ? "" : className.substring(0, dot + 1).replace('.', '/');
      linesByFile
          .computeIfAbsent(folder + parsed.sourceFile, file -> new TreeSet<>())
          .addAll(parsed.lines);
    } catch (IOException e) {
      throw new UncheckedIOException("not a class file: " + className, e);
    }
  }

  /** As much of a class file as carries lines. */
  private static final class ClassFile {
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<Integer> lines = new ArrayList<>();
    private String sourceFile = "";

    ClassFile(byte[] bytes) throws IOException {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      in.skipNBytes(8);
      readConstants(in);
      in.skipNBytes(6);
      in.skipNBytes(2L * in.readUnsignedShort());
      readMembers(in);
      readMembers(in);
      readAttributes(in);
    }

    private void readConstants(DataInputStream in) throws IOException {
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts.put(i, in.readUTF());
          case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++;
          }
          default -> in.skipNBytes(4);
        }
      }
    }

    private void readMembers(DataInputStream in) throws IOException {
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        in.skipNBytes(6);
        readAttributes(in);
      }
    }

    private void readAttributes(DataInputStream in) throws IOException {
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        String name = texts.getOrDefault(in.readUnsignedShort(), "");
        int length = in.readInt();
        switch (name) {
          case "Code" -> {
            in.skipNBytes(4);
            in.skipNBytes(in.readInt());
            in.skipNBytes(8L * in.readUnsignedShort());
            readAttributes(in);
          }
          case "LineNumberTable" -> readLines(in);
          case "SourceFile" -> sourceFile = texts.getOrDefault(in.readUnsignedShort(), "");
          default -> in.skipNBytes(length);
        }
      }
    }

    private void readLines(DataInputStream in) throws IOException {
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        in.skipNBytes(2);
        lines.add(in.readUnsignedShort());
      }
    }
  }
}
