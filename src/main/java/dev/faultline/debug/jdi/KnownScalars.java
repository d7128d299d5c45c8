package dev.faultline.debug.jdi;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JDK objects that a learner sees as one value: read from their fields, no code runs. */
final class KnownScalars {
  private static final Map<String, Function<ObjectReference, String>> READERS = readers();

  private KnownScalars() {}

  /** The text of the value, null when the object is none that is known. */
  static @Nullable String read(ObjectReference object) {
    Function<ObjectReference, String> reader = READERS.get(object.referenceType().name());
    return reader == null ? null : reader.apply(object);
  }

  private static Map<String, Function<ObjectReference, String>> readers() {
    Map<String, Function<ObjectReference, String>> known = new HashMap<>();
    for (String box :
        List.of("Integer", "Long", "Short", "Byte", "Character", "Boolean", "Double", "Float")) {
      known.put("java.lang." + box, o -> Literals.primitive(primitive(o)));
    }
    known.put("java.util.concurrent.atomic.AtomicInteger", o -> "" + Fields.number(o, "value"));
    known.put("java.util.concurrent.atomic.AtomicLong", o -> "" + Fields.wide(o, "value"));
    known.put(
        "java.util.concurrent.atomic.AtomicBoolean", o -> "" + (Fields.number(o, "value") != 0));
    known.put("java.lang.StringBuilder", KnownScalars::builder);
    known.put("java.lang.StringBuffer", KnownScalars::builder);
    known.put("java.math.BigInteger", o -> bigInteger(o).toString());
    known.put("java.math.BigDecimal", KnownScalars::bigDecimal);
    known.put("java.time.LocalDate", o -> date(o).toString());
    known.put("java.time.LocalTime", o -> time(o).toString());
    known.put("java.time.LocalDateTime", KnownScalars::dateTime);
    known.put(
        "java.time.Instant",
        o -> Instant.ofEpochSecond(Fields.wide(o, "seconds"), Fields.wide(o, "nanos")).toString());
    known.put(
        "java.time.Duration",
        o -> Duration.ofSeconds(Fields.wide(o, "seconds"), Fields.wide(o, "nanos")).toString());
    return known;
  }

  private static PrimitiveValue primitive(ObjectReference box) {
    if (Fields.value(box, "value") instanceof PrimitiveValue value) {
      return value;
    }
    throw new Fields.UnexpectedShape(box.referenceType().name());
  }

  private static String builder(ObjectReference builder) {
    ArrayReference bytes = (ArrayReference) Fields.required(builder, "value");
    boolean latin1 = Fields.number(builder, "coder") == 0;
    int length = Fields.number(builder, "count") * (latin1 ? 1 : 2);
    int read = Math.min(length, (Literals.SHOWN + 1) * 2);
    String text =
        new String(bytes(bytes, read), latin1 ? StandardCharsets.ISO_8859_1 : Bytes.NATIVE_UTF_16);
    return Literals.string(text);
  }

  private static byte[] bytes(ArrayReference array, int length) {
    byte[] bytes = new byte[length];
    List<Value> values = length == 0 ? List.of() : array.getValues(0, length);
    for (int i = 0; i < length; i++) {
      bytes[i] = ((PrimitiveValue) values.get(i)).byteValue();
    }
    return bytes;
  }

  private static BigInteger bigInteger(ObjectReference number) {
    ArrayReference magnitude = (ArrayReference) Fields.required(number, "mag");
    BigInteger value = BigInteger.ZERO;
    for (Value word : magnitude.length() == 0 ? List.<Value>of() : magnitude.getValues()) {
      long unsigned = ((IntegerValue) word).value() & 0xFFFF_FFFFL;
      value = value.shiftLeft(Integer.SIZE).or(BigInteger.valueOf(unsigned));
    }
    return Fields.number(number, "signum") < 0 ? value.negate() : value;
  }

  private static String bigDecimal(ObjectReference number) {
    long compact = Fields.wide(number, "intCompact");
    BigInteger unscaled =
        compact != Long.MIN_VALUE
            ? BigInteger.valueOf(compact)
            : bigInteger(Fields.required(number, "intVal"));
    return new BigDecimal(unscaled, Fields.number(number, "scale")).toString();
  }

  private static LocalDate date(ObjectReference date) {
    return LocalDate.of(
        Fields.number(date, "year"), Fields.number(date, "month"), Fields.number(date, "day"));
  }

  private static LocalTime time(ObjectReference time) {
    return LocalTime.of(
        Fields.number(time, "hour"),
        Fields.number(time, "minute"),
        Fields.number(time, "second"),
        Fields.number(time, "nano"));
  }

  private static String dateTime(ObjectReference both) {
    return LocalDateTime.of(
            date(Fields.required(both, "date")), time(Fields.required(both, "time")))
        .toString();
  }

  /** The beginning of a string, read without transferring all of it when it is long. */
  static String beginning(StringReference string) {
    ArrayReference bytes = (ArrayReference) Fields.required(string, "value");
    if (bytes.length() <= Bytes.SMALL) {
      return string.value();
    }
    boolean latin1 = Fields.number(string, "coder") == 0;
    return new String(
        bytes(bytes, (Literals.SHOWN + 1) * 2),
        latin1 ? StandardCharsets.ISO_8859_1 : Bytes.NATIVE_UTF_16);
  }

  private static final class Bytes {
    static final int SMALL = 4_000;
    static final java.nio.charset.Charset NATIVE_UTF_16 =
        java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.BIG_ENDIAN
            ? StandardCharsets.UTF_16BE
            : StandardCharsets.UTF_16LE;
  }
}
