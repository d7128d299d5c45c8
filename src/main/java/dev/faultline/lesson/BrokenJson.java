package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says in our words what keeps a text from being JSON. */
final class BrokenJson {
  private static final Map<String, String> BY_GSON = new LinkedHashMap<>();

  static {
    BY_GSON.put("End of input", "problem.syntax.end");
    BY_GSON.put("Unterminated object", "problem.syntax.object");
    BY_GSON.put("Unterminated array", "problem.syntax.list");
    BY_GSON.put("Unterminated string", "problem.syntax.text");
    BY_GSON.put("Expected ':'", "problem.syntax.colon");
    BY_GSON.put("Expected name", "problem.syntax.key");
    BY_GSON.put("Expected value", "problem.syntax.value");
    BY_GSON.put("Unescaped control characters", "problem.syntax.control");
    BY_GSON.put("Invalid escape", "problem.syntax.escape");
    BY_GSON.put("Malformed Unicode escape", "problem.syntax.unicode");
    BY_GSON.put("Nesting limit", "problem.syntax.deep");
  }

  private BrokenJson() {}

  /** Explains the message of Gson's exception. */
  static String explain(String message) {
    String key =
        BY_GSON.entrySet().stream()
            .filter(entry -> message.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("problem.syntax.other");
    return Texts.of("problem.syntax", Texts.of(key));
  }
}
