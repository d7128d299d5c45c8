package dev.faultline.debug.jdi.values;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The constant pool of a class file, as far as it names methods. */
final class ClassFilePool {
  private static final int LOAD_CONSTANT = 0x12;
  private static final int LOAD_INT = 0x15;
  private static final int LOAD_OBJECT = 0x19;
  private static final int GET_STATIC = 0xb2;
  private static final int INVOKE_VIRTUAL = 0xb6;
  private static final int INVOKE_INTERFACE = 0xb9;
  private static final int CHECK_CAST = 0xc0;
  private static final int NEW = 0xbb;

  private final Object[] entries;

  /** A method that is called. */
  record MethodName(String className, String method) {}

  private record Pair(int first, int second) {}

  ClassFilePool(byte[] pool, int count) {
    entries = new Object[Math.max(1, count)];
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(pool));
    try {
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        entries[i] = entry(tag, in);
        boolean takesTwo = tag == 5 || tag == 6;
        i += takesTwo ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object entry(int tag, DataInputStream in) throws IOException {
    return switch (tag) {
      case 1 -> in.readUTF();
      case 3, 4 -> in.readInt();
      case 5, 6 -> in.readLong();
      case 7, 8, 16, 19, 20 -> in.readUnsignedShort();
      case 9, 10, 11, 12, 17, 18 -> new Pair(in.readUnsignedShort(), in.readUnsignedShort());
      case 15 -> new Pair(in.readUnsignedByte(), in.readUnsignedShort());
      default -> throw new IOException("constant pool tag " + tag);
    };
  }

  /** The first method that code calls which only loads, converts and calls; null for none. */
  @Nullable MethodName called(byte[] code) {
    for (int at = 0; at < code.length; at += length(code[at] & 0xff)) {
      int instruction = code[at] & 0xff;
      if (instruction >= INVOKE_VIRTUAL && instruction <= INVOKE_INTERFACE) {
        MethodName called = method(((code[at + 1] & 0xff) << 8) | (code[at + 2] & 0xff));
        if (!isBoxing(called)) {
          return called;
        }
      }
    }
    return null;
  }

  private static boolean isBoxing(MethodName called) {
    return called.className().startsWith("java/lang/")
        && (called.method().equals("valueOf") || called.method().endsWith("Value"));
  }

  /** How many bytes an instruction takes that such code has. */
  private static int length(int instruction) {
    if (instruction == INVOKE_INTERFACE) {
      return 5;
    }
    boolean hasIndex =
        instruction == CHECK_CAST
            || instruction == NEW
            || (instruction >= GET_STATIC && instruction < INVOKE_INTERFACE);
    boolean hasShortIndex =
        instruction == LOAD_CONSTANT || (instruction >= LOAD_INT && instruction <= LOAD_OBJECT);
    return hasIndex ? 3 : hasShortIndex ? 2 : 1;
  }

  private MethodName method(int index) {
    Pair reference = (Pair) entries[index];
    Pair nameAndType = (Pair) entries[reference.second()];
    String owner = (String) entries[(Integer) entries[reference.first()]];
    return new MethodName(owner, (String) entries[nameAndType.first()]);
  }
}
