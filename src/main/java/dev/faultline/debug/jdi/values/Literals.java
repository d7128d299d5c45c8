package dev.faultline.debug.jdi.values;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.ByteValue;
import com.sun.jdi.CharValue;
import com.sun.jdi.DoubleValue;
import com.sun.jdi.FloatValue;
import com.sun.jdi.LongValue;
import com.sun.jdi.PrimitiveValue;

/** Values written as Java writes them. */
final class Literals {
  /** The most characters of a string that are shown. */
  static final int SHOWN = 200;

  private Literals() {}

  static String primitive(PrimitiveValue value) {
    if (value instanceof CharValue c) {
      return "'" + escaped(c.value(), '\'') + "'";
    }
    if (value instanceof BooleanValue b) {
      return Boolean.toString(b.value());
    }
    if (value instanceof DoubleValue d) {
      return Double.toString(d.value());
    }
    if (value instanceof FloatValue f) {
      return Float.toString(f.value());
    }
    if (value instanceof LongValue l) {
      return Long.toString(l.value());
    }
    if (value instanceof ByteValue b) {
      return Byte.toString(b.value());
    }
    return Integer.toString(value.intValue());
  }

  /** Quoted and escaped; cut when it is long. */
  static String string(String text) {
    boolean cut = text.length() > SHOWN;
    StringBuilder literal = new StringBuilder("\"");
    text.chars().limit(SHOWN).forEach(c -> literal.append(escaped((char) c, '"')));
    return literal.append(cut ? "…\"" : "\"").toString();
  }

  /** Escaped, without quotes; cut when it is long. */
  static String line(String text) {
    String literal = string(text);
    return literal.substring(1, literal.length() - 1).replace("\\\"", "\"");
  }

  private static String escaped(char c, char quote) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\\' -> "\\\\";
      default -> {
        if (c == quote) {
          yield "\\" + c;
        }
        yield Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
      }
    };
  }
}
