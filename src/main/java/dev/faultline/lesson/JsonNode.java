package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A JSON value that knows where it stands. */
sealed interface JsonNode {
  /** A key that needs no quotes in a path. */
  Pattern PLAIN_KEY = Pattern.compile("[\\w$-]+");

  /** 1-based line on which the value starts. */
  int line();

  /** JSON path, such as {@code $.checks[2].at}. */
  String path();

  /** What sort of value it is, with its article, for an error message. */
  String what();

  /** The JSON path of a key of the object at {@code parent}. */
  static String path(String parent, String key) {
    return PLAIN_KEY.matcher(key).matches()
        ? parent + "." + key
        : parent + "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  /** The JSON path of an element of the list at {@code parent}. */
  static String path(String parent, int index) {
    return parent + "[" + index + "]";
  }

  /**
   * An object.
   *
   * @param members values by key, in the order of the file
   * @param keyLines line of each key
   */
  record ObjectNode(
      int line, String path, Map<String, JsonNode> members, Map<String, Integer> keyLines)
      implements JsonNode {
    @Override
    public String what() {
      return Texts.of("problem.type.object");
    }
  }

  /** A list. */
  record ListNode(int line, String path, List<JsonNode> elements) implements JsonNode {
    @Override
    public String what() {
      return Texts.of("problem.type.list");
    }
  }

  /** Text. */
  record TextNode(int line, String path, String text) implements JsonNode {
    @Override
    public String what() {
      return Texts.of("problem.type.text");
    }
  }

  /** A number, as it is written. */
  record NumberNode(int line, String path, String digits) implements JsonNode {
    @Override
    public String what() {
      return Texts.of("problem.type.number");
    }
  }

  /** True or false. */
  record BooleanNode(int line, String path, boolean value) implements JsonNode {
    @Override
    public String what() {
      return String.valueOf(value);
    }
  }

  /** Null. */
  record NullNode(int line, String path) implements JsonNode {
    @Override
    public String what() {
      return "null";
    }
  }
}
