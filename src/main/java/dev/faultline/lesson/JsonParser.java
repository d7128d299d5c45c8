package dev.faultline.lesson;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.JsonNode.BooleanNode;
import dev.faultline.lesson.JsonNode.ListNode;
import dev.faultline.lesson.JsonNode.NullNode;
import dev.faultline.lesson.JsonNode.NumberNode;
import dev.faultline.lesson.JsonNode.ObjectNode;
import dev.faultline.lesson.JsonNode.TextNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses one JSON file into nodes, strictly as RFC 8259 says, and refuses a key given twice. */
final class JsonParser {
  /** How Gson tells where it is, in {@code toString} and in its exceptions. */
  private static final Pattern POSITION =
      Pattern.compile("at line (\\d+) column \\d+(?: path (.*))?");

  private final Lines source;
  private final JsonReader reader;
  private final String file;
  private final List<LessonProblem> problems;

  /**
   * Gives one line at a time. Gson reads on to the token that it looks at and no further, so the
   * line that was given last is the token's; Gson tells lines only inside a text made each time.
   */
  private static final class Lines extends Reader {
    private final String text;
    private int position;
    private int line;
    private boolean ended = true;

    Lines(String text) {
      this.text = text;
    }

    /** 1-based number of the line that was given last. */
    int line() {
      return line;
    }

    @Override
    public int read(char[] into, int offset, int length) {
      if (position == text.length()) {
        return -1;
      }
      line += ended ? 1 : 0;
      int newline = text.indexOf('\n', position);
      int end = Math.min(newline < 0 ? text.length() : newline + 1, position + length);
      text.getChars(position, end, into, offset);
      int given = end - position;
      position = end;
      ended = end == newline + 1;
      return given;
    }

    @Override
    public void close() {}
  }

  private JsonParser(String file, String text, List<LessonProblem> problems) {
    this.file = file;
    this.problems = problems;
    source = new Lines(text);
    reader = new JsonReader(source);
    reader.setStrictness(Strictness.STRICT);
  }

  /**
   * Parses.
   *
   * @param problems takes what is wrong
   * @return empty when the text is not JSON
   */
  static Optional<JsonNode> parse(String file, String text, List<LessonProblem> problems) {
    return new JsonParser(file, text, problems).document();
  }

  private Optional<JsonNode> document() {
    try {
      JsonNode root = node("$");
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalStateException("strict JSON goes on after its end");
      }
      return Optional.of(root);
    } catch (MalformedJsonException | EOFException e) {
      String message = String.valueOf(e.getMessage());
      problems.add(
          new LessonProblem(file, line(message), path(message), BrokenJson.explain(message)));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode node(String path) throws IOException {
    JsonToken token = reader.peek();
    int line = source.line();
    return switch (token) {
      case BEGIN_OBJECT -> object(line, path);
      case BEGIN_ARRAY -> list(line, path);
      case STRING -> new TextNode(line, path, reader.nextString());
      case NUMBER -> new NumberNode(line, path, reader.nextString());
      case BOOLEAN -> new BooleanNode(line, path, reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield new NullNode(line, path);
      }
      default -> throw new IllegalStateException("unexpected " + token);
    };
  }

  private JsonNode object(int line, String path) throws IOException {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      int keyLine = source.line();
      String key = reader.nextName();
      JsonNode value = node(JsonNode.path(path, key));
      Integer first = lines.putIfAbsent(key, keyLine);
      if (first == null) {
        members.put(key, value);
      } else {
        problems.add(
            new LessonProblem(
                file,
                keyLine,
                JsonNode.path(path, key),
                Texts.of("problem.key.twice", key, first)));
      }
    }
    reader.endObject();
    return new ObjectNode(line, path, members, lines);
  }

  private JsonNode list(int line, String path) throws IOException {
    List<JsonNode> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(node(JsonNode.path(path, elements.size())));
    }
    reader.endArray();
    return new ListNode(line, path, elements);
  }

  /** The path that Gson gives, empty at the root. */
  private static String path(String position) {
    Matcher matcher = POSITION.matcher(position);
    String path = matcher.find() && matcher.group(2) != null ? matcher.group(2) : "$";
    String whole = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
    return whole.equals("$") ? "" : whole;
  }

  private static int line(String position) {
    Matcher matcher = POSITION.matcher(position);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
