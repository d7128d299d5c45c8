package dev.faultline.lesson;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in our words what keeps a text from being JSON. */
final class BrokenJson {
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("End of input", "the file ends before its last `}` or `]`");
    WORDS.put("Unterminated object", "expected `,` or `}` here; is a comma missing before it?");
    WORDS.put("Unterminated array", "expected `,` or `]` here; is a comma missing before it?");
    WORDS.put("Unterminated string", "a text is not closed with `\"`");
    WORDS.put("Expected ':'", "expected `:` after the key");
    WORDS.put("Expected name", "expected a key in double quotes; is there a comma too many?");
    WORDS.put("Expected value", "expected a value here; is there a comma too many?");
    WORDS.put(
        "Unescaped control characters",
        "a text may hold no line end and no tab; write `\\n` or `\\t`");
    WORDS.put("Invalid escape", "a `\\` must be followed by one of \" \\ / b f n r t u");
    WORDS.put("Malformed Unicode escape", "`\\u` must be followed by four hexadecimal digits");
    WORDS.put("Nesting limit", "objects and lists are nested too deeply");
  }

  private BrokenJson() {}

  /** Explains the message of Gson's exception. */
  static String explain(String message) {
    return "not valid JSON: "
        + WORDS.entrySet().stream()
            .filter(entry -> message.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(
                "expected a key or text in double quotes, a number, true, false, null, `{` or `[`,"
                    + " and no comments");
  }
}
