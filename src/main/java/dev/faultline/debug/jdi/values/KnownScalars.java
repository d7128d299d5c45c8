package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JDK objects that a learner sees as one value: read from their fields, no code runs. */
final class KnownScalars {
  private static final int MOST_WORDS = 1000;
  private static final int MOST_BITS = 50;
  private static final Map<String, Function<ObjectReference, String>> READERS = readers();

  private KnownScalars() {}

  /** The text of the value, null when the object is none that is known. */
  static @Nullable String read(ObjectReference object) {
    Function<ObjectReference, String> reader = READERS.get(object.referenceType().name());
    return reader == null ? null : reader.apply(object);
  }

  private static Map<String, Function<ObjectReference, String>> readers() {
    Map<String, Function<ObjectReference, String>> known = new HashMap<>(KnownTimes.READERS);
    for (String box :
        List.of("Integer", "Long", "Short", "Byte", "Character", "Boolean", "Double", "Float")) {
      known.put("java.lang." + box, o -> Literals.primitive(Fields.primitive(o, "value")));
    }
    known.put("java.lang.StringBuilder", KnownScalars::builder);
    known.put("java.lang.StringBuffer", KnownScalars::builder);
    known.put("java.math.BigInteger", o -> bigInteger(o).toString());
    known.put("java.math.BigDecimal", KnownScalars::bigDecimal);
    known.put("java.util.BitSet", KnownScalars::bitSet);
    known.put("java.util.UUID", KnownScalars::uuid);
    known.put("java.util.Locale", o -> locale(Fields.required(o, "baseLocale")));
    known.put("java.util.Currency", o -> Fields.string(o, "currencyCode"));
    known.put("java.util.regex.Pattern", o -> quoted(o, "pattern"));
    known.put("java.io.File", o -> Fields.string(o, "path"));
    known.put("sun.nio.fs.UnixPath", KnownScalars::unixPath);
    known.put("sun.nio.fs.WindowsPath", o -> Fields.string(o, "path"));
    known.put("java.net.URI", KnownScalars::uri);
    known.put("java.net.URL", KnownScalars::url);
    atomics(known);
    return known;
  }

  private static void atomics(Map<String, Function<ObjectReference, String>> known) {
    String atomic = "java.util.concurrent.atomic.";
    known.put(atomic + "AtomicInteger", o -> "" + Fields.number(o, "value"));
    known.put(atomic + "AtomicLong", o -> "" + Fields.wide(o, "value"));
    known.put(atomic + "AtomicBoolean", o -> "" + (Fields.number(o, "value") != 0));
    known.put(atomic + "LongAdder", o -> "" + striped(o));
  }

  /** The sum that a {@code LongAdder} and its like keep in several cells. */
  static long striped(ObjectReference adder) {
    return sum(Fields.wide(adder, "base"), Fields.object(adder, "cells"));
  }

  static long sum(long base, @Nullable ObjectReference cells) {
    long sum = base;
    if (cells instanceof ArrayReference array) {
      for (Value cell : array.getValues()) {
        sum += cell instanceof ObjectReference each ? Fields.wide(each, "value") : 0;
      }
    }
    return sum;
  }

  private static String builder(ObjectReference builder) {
    return Literals.string(StringTexts.builder(builder, Literals.SHOWN + 1));
  }

  private static String quoted(ObjectReference object, String field) {
    return Literals.string(Fields.string(object, field));
  }

  private static BigInteger bigInteger(ObjectReference number) {
    ArrayReference magnitude = Fields.array(number, "mag");
    if (magnitude.length() > MOST_WORDS) {
      throw new Fields.UnexpectedShape("a number too long to be shown");
    }
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

  private static String bitSet(ObjectReference set) {
    int words = Math.min(Fields.number(set, "wordsInUse"), MOST_WORDS);
    ArrayReference array = Fields.array(set, "words");
    long[] bits =
        (words == 0 ? List.<Value>of() : array.getValues(0, words))
            .stream().mapToLong(word -> ((PrimitiveValue) word).longValue()).toArray();
    BitSet copy = BitSet.valueOf(bits);
    return copy.stream()
        .limit(MOST_BITS)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "{", copy.cardinality() > MOST_BITS ? ", …}" : "}"));
  }

  private static String uuid(ObjectReference id) {
    return new UUID(Fields.wide(id, "mostSigBits"), Fields.wide(id, "leastSigBits")).toString();
  }

  private static String locale(ObjectReference base) {
    return Stream.of("language", "region", "variant")
        .map(part -> Fields.string(base, part))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("_"));
  }

  private static String unixPath(ObjectReference path) {
    ArrayReference bytes = Fields.array(path, "path");
    return new String(StringTexts.bytes(bytes, bytes.length()), StandardCharsets.UTF_8);
  }

  /** A URI keeps its text only once it was asked for. */
  private static String uri(ObjectReference uri) {
    if (Fields.value(uri, "string") instanceof StringReference text) {
      return StringTexts.beginning(text);
    }
    throw new Fields.UnexpectedShape("a URI without text");
  }

  private static String url(ObjectReference url) {
    int port = Fields.number(url, "port");
    String host = Fields.string(url, "host");
    String ref = Fields.string(url, "ref");
    return Fields.string(url, "protocol")
        + ":"
        + (host.isEmpty() ? "" : "//" + host + (port < 0 ? "" : ":" + port))
        + Fields.string(url, "file")
        + (ref.isEmpty() ? "" : "#" + ref);
  }
}
