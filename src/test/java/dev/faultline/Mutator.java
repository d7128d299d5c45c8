package dev.faultline;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils input, the same way for the same seed. */
public final class Mutator {
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();
  private static final List<String> NASTY =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "-1",
          "1e999",
          "NaN",
          "9999999999999",
          "\\u0000",
          "\\ud800",
          "\u0000",
          "\uFEFF",
          "\r",
          "//@",
          "/*",
          "../",
          "$",
          "%s",
          "'",
          "<",
          "[".repeat(3_000),
          "{\"a\":".repeat(3_000),
          "x".repeat(20_000));
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "id",
          "kind",
          "acts",
          "SUM",
          "../../evil",
          "/etc/passwd",
          "C:\\evil",
          "nul",
          "a\nb",
          "\u0000",
          "\uD800",
          "(((",
          "[a-",
          "1.0.0",
          "x".repeat(20_000),
          "ü",
          "${x}",
          "%n");
  private static final List<Number> NUMBERS =
      List.of(0, -1, 1, 2, 1.5, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 1e300);

  /** Unlike Random, it tells seeds that follow each other well apart. */
  private final SplittableRandom random;

  public Mutator(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The JSON text with one to three things wrong: in its values and keys, or in its characters. */
  public byte[] json(String text) {
    if (random.nextInt(3) == 0) {
      return bytes(text.getBytes(StandardCharsets.UTF_8));
    }
    JsonElement tree = JsonParser.parseString(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      spoil(tree);
    }
    return GSON.toJson(tree).getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes with one to four places changed, lost, doubled or put in. */
  public byte[] bytes(byte[] bytes) {
    byte[] spoilt = bytes;
    for (int i = random.nextInt(4); i >= 0; i--) {
      spoilt = spoiltOnce(spoilt);
    }
    return spoilt;
  }

  private byte[] spoiltOnce(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(64)));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, from, Arrays.copyOfRange(bytes, from, to), from);
      case 3 -> joined(bytes, from, one(NASTY).getBytes(StandardCharsets.UTF_8), from);
      default -> flipped(bytes, from);
    };
  }

  private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
    byte[] all = Arrays.copyOf(bytes, end + middle.length + bytes.length - start);
    System.arraycopy(middle, 0, all, end, middle.length);
    System.arraycopy(bytes, start, all, end + middle.length, bytes.length - start);
    return all;
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    if (at < copy.length) {
      copy[at] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private void spoil(JsonElement tree) {
    List<JsonElement> holders = new ArrayList<>();
    collect(tree, holders);
    if (holders.isEmpty()) {
      return;
    }
    JsonElement holder = one(holders);
    if (holder instanceof JsonObject object) {
      spoil(object);
    } else if (holder instanceof JsonArray array) {
      spoil(array);
    }
  }

  /** The objects and arrays that are not empty. */
  private static void collect(JsonElement tree, List<JsonElement> holders) {
    if (tree instanceof JsonObject object && !object.isEmpty()) {
      holders.add(object);
      object.asMap().values().forEach(inner -> collect(inner, holders));
    } else if (tree instanceof JsonArray array && !array.isEmpty()) {
      holders.add(array);
      array.forEach(inner -> collect(inner, holders));
    }
  }

  private void spoil(JsonObject object) {
    String key = one(List.copyOf(object.keySet()));
    switch (random.nextInt(4)) {
      case 0 -> object.remove(key);
      case 1 -> object.add(key + one(List.of("s", "x", " ", "\n")), object.remove(key));
      case 2 -> object.add(one(WORDS), value());
      default -> object.add(key, value());
    }
  }

  private void spoil(JsonArray array) {
    int at = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(at);
      case 1 -> array.add(array.get(at));
      case 2 -> array.add(value());
      default -> array.set(at, value());
    }
  }

  private JsonElement value() {
    return switch (random.nextInt(6)) {
      case 0 -> JsonNull.INSTANCE;
      case 1 -> new JsonPrimitive(random.nextBoolean());
      case 2 -> new JsonPrimitive(one(NUMBERS));
      case 3 -> new JsonObject();
      case 4 -> new JsonArray();
      default -> new JsonPrimitive(one(WORDS));
    };
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
