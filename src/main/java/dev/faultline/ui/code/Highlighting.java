package dev.faultline.ui.code;

import dev.faultline.compile.CompileProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Turns tokens and compile problems into the style classes of a text. Pure. */
final class Highlighting {
  private Highlighting() {}

  /** One class per token, {@code tok-keyword} and so on, with errors and warnings laid over. */
  static StyleSpans<Collection<String>> of(String text, List<CompileProblem> problems) {
    StyleSpans<Collection<String>> spans = tokens(text);
    for (CompileProblem problem : problems) {
      int start = (int) problem.start();
      int end = end(text, problem);
      if (start >= 0 && start < end) {
        String style = problem.isError() ? "problem-error" : "problem-warning";
        spans = spans.overlay(mark(text.length(), start, end, style), Highlighting::both);
      }
    }
    return spans;
  }

  /** The offset after the characters that a problem underlines, at least one. */
  static int end(String text, CompileProblem problem) {
    return (int) Math.min(text.length(), Math.max(problem.end(), problem.start() + 1));
  }

  private static StyleSpans<Collection<String>> tokens(String text) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int at = 0;
    for (Token token : JavaLexer.tokens(text)) {
      builder.add(List.of(), token.start() - at);
      String name = token.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      builder.add(List.of("tok-" + name), token.end() - token.start());
      at = token.end();
    }
    builder.add(List.of(), text.length() - at);
    return builder.create();
  }

  private static StyleSpans<Collection<String>> mark(int length, int start, int end, String style) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    builder.add(List.of(), start);
    builder.add(List.of(style), end - start);
    builder.add(List.of(), length - end);
    return builder.create();
  }

  private static Collection<String> both(Collection<String> under, Collection<String> over) {
    if (over.isEmpty()) {
      return under;
    }
    List<String> all = new ArrayList<>(under);
    all.addAll(over);
    return all;
  }
}
