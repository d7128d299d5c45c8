package dev.faultline.compile;

import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/** Says in one line of a learner's words what javac found wrong in a snippet. */
final class SnippetProblems {
  private static final Set<String> NOUNS =
      Set.of("variable", "field", "method", "class", "constructor");

  private static final int LONGEST_QUOTE = 40;
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s*(\\w+) (.+)");
  private static final Pattern LOCATION = Pattern.compile("location:\\s*(.+)");
  private static final Pattern OF_TYPE = Pattern.compile("variable \\S+ of type (.+)");

  private final String snippet;
  private final NeededLocals locals;

  SnippetProblems(String snippet, NeededLocals locals) {
    this.snippet = snippet;
    this.locals = locals;
  }

  /** A problem that the parser found, in a text that begins at an offset of what it read. */
  static String syntax(Diagnostic<?> error, String text, int shift) {
    return where(text, (int) error.getPosition() - shift)
        + firstLine(error.getMessage(Locale.ENGLISH));
  }

  /**
   * A problem that the compiler found.
   *
   * @param start where it begins in the snippet, -1 when it lies elsewhere
   * @param end where it ends in the snippet
   */
  String line(Diagnostic<?> error, int start, int end) {
    String message = message(error);
    if (start < 0) {
      return message;
    }
    String part = start < end ? snippet.substring(start, end).strip() : "";
    boolean isTelling =
        !part.isEmpty()
            && part.length() <= LONGEST_QUOTE
            && part.length() < snippet.strip().length()
            && !part.contains("\n")
            && !message.contains(part);
    return where(snippet, start) + message + (isTelling ? Texts.of("compile.at", part) : "");
  }

  private static String where(String snippet, int position) {
    String before = snippet.substring(0, Math.max(0, Math.min(position, snippet.length())));
    int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
    return snippet.strip().contains("\n") ? Texts.of("compile.line", line) : "";
  }

  private String message(Diagnostic<?> error) {
    String text = plain(error.getMessage(Locale.ENGLISH));
    if (error.getCode().startsWith("compiler.err.cant.resolve")) {
      Matcher symbol = SYMBOL.matcher(text);
      if (symbol.find()) {
        return unknown(symbol.group(1), symbol.group(2).strip(), text);
      }
    }
    if (error.getCode().equals("compiler.err.non-static.cant.be.ref")) {
      return Texts.of("compile.noThis", firstLine(text));
    }
    if (error.getCode().equals("compiler.err.unexpected.type")
        && text.contains("required: variable")) {
      return Texts.of("compile.noVariable");
    }
    return firstLine(text);
  }

  /** Without packages, and without the method that the snippet has become. */
  private static String plain(String text) {
    return text.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "")
        .replaceAll("in method (<.*>)?\\$snippet\\([^)]*\\)", "here");
  }

  private String unknown(String kind, String name, String text) {
    Matcher location = LOCATION.matcher(text);
    String at = location.find() ? location.group(1).strip() : "";
    Matcher typed = OF_TYPE.matcher(at);
    if (typed.matches()) {
      String noun = kind.equals("variable") ? "field" : kind;
      return Texts.of("compile.hasNo", typed.group(1), noun(noun), name);
    }
    if (locals.lacksValue(name)) {
      return Texts.of("compile.noValue", name);
    }
    List<String> inScope = locals.inScope();
    String known = inScope.isEmpty() ? "" : Texts.of("compile.inScope", String.join(", ", inScope));
    return Texts.of("compile.none", noun(kind), name, kind.equals("variable") ? known : "");
  }

  private static String noun(String kind) {
    return Texts.of("compile.noun." + (NOUNS.contains(kind) ? kind : "other"), kind);
  }

  /** javac's further lines explain; the first one names a reason only when it ends in a colon. */
  private static String firstLine(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    boolean goesOn = first.endsWith(";") || first.endsWith(":") || isVague(first);
    return goesOn && lines.size() > 1 ? first + " " + lines.get(1) : first;
  }

  private static boolean isVague(String first) {
    return first.equals("incompatible types: bad return type in lambda expression")
        || first.equals("incompatible types: inference variable T has incompatible bounds");
  }
}
