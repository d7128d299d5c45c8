package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads strings and string builders without transferring all of a long one. */
public final class StringTexts {
  private static final int SMALL = 4_000;
  private static final int CHUNK = 100_000;
  private static final Charset NATIVE_UTF_16 =
      ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
          ? StandardCharsets.UTF_16BE
          : StandardCharsets.UTF_16LE;

  private StringTexts() {}

  /** As much as is shown and a little more. */
  static String beginning(StringReference string) {
    return text(string, Literals.SHOWN + 1);
  }

  /** At most so many characters of a string; a short one is given whole. */
  public static String text(StringReference string, int limit) {
    int length = Fields.array(string, "value").length();
    return length <= Math.max(SMALL, limit)
        ? cut(string.value(), limit)
        : decoded(string, length, limit);
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit);
  }

  /** At most so many characters of a {@code StringBuilder} or {@code StringBuffer}. */
  public static String builder(ObjectReference builder, int limit) {
    int perCharacter = Fields.number(builder, "coder") == 0 ? 1 : 2;
    return decoded(builder, Fields.number(builder, "count") * perCharacter, limit);
  }

  private static String decoded(ObjectReference holder, int bytes, int limit) {
    boolean latin1 = Fields.number(holder, "coder") == 0;
    int read = (int) Math.min(bytes, (latin1 ? 1L : 2L) * limit);
    return new String(
        bytes(Fields.array(holder, "value"), read),
        latin1 ? StandardCharsets.ISO_8859_1 : NATIVE_UTF_16);
  }

  /** The first bytes of an array. */
  static byte[] bytes(ArrayReference array, int length) {
    byte[] bytes = new byte[length];
    for (int from = 0; from < length; from += CHUNK) {
      List<Value> chunk = array.getValues(from, Math.min(CHUNK, length - from));
      for (int i = 0; i < chunk.size(); i++) {
        bytes[from + i] = ((PrimitiveValue) chunk.get(i)).byteValue();
      }
    }
    return bytes;
  }
}
