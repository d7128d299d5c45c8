package dev.faultline.ui.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds which values to show at the end of which lines: those of the variables that a line names,
 * from the head of the method to the line where it stands. Pure.
 */
final class LineValues {
  private static final int LONGEST = 60;
  private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");

  private final String text;
  private final List<Token> tokens;
  private final int[] lines;

  private LineValues(String text) {
    this.text = text;
    tokens = JavaLexer.tokens(text);
    lines = new int[tokens.size()];
    int line = 1;
    int at = 0;
    for (int i = 0; i < lines.length; i++) {
      for (; at < tokens.get(i).start(); at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      lines[i] = line;
    }
  }

  /**
   * One text for each line that names a variable, such as {@code hours = 1, perHour = 300}, cut at
   * 60 characters.
   *
   * @param line where the frame stands, from 1
   * @param values texts of the values by the variables' names
   */
  static Map<Integer, String> of(String text, int line, Map<String, String> values) {
    LineValues source = new LineValues(text);
    Map<Integer, String> found = new TreeMap<>();
    source
        .names(line, values.keySet())
        .forEach(
            (each, names) ->
                found.put(
                    each,
                    cut(
                        String.join(
                            ", ", names.stream().map(n -> n + " = " + values.get(n)).toList()))));
    return found;
  }

  private Map<Integer, Set<String>> names(int line, Set<String> known) {
    Map<Integer, Set<String>> names = new TreeMap<>();
    for (int i = methodStart(line); i < tokens.size() && lines[i] <= line; i++) {
      String name = word(i);
      if (known.contains(name) && isVariable(i)) {
        names.computeIfAbsent(lines[i], fresh -> new TreeSet<>()).add(name);
      }
    }
    return names;
  }

  private boolean isVariable(int i) {
    boolean member = i > 0 && word(i - 1).equals(".");
    boolean call = i + 1 < tokens.size() && word(i + 1).equals("(");
    return tokens.get(i).kind() == Token.Kind.IDENTIFIER && !member && !call;
  }

  /** The first token of the innermost method, or initialiser, around a line. */
  private int methodStart(int line) {
    Deque<Integer> methods = new ArrayDeque<>();
    Deque<Boolean> open = new ArrayDeque<>();
    int head = 0;
    for (int i = 0; i < tokens.size() && lines[i] <= line; i++) {
      switch (word(i)) {
        case "{" -> {
          boolean type = isTypeHead(head, i);
          boolean method = !type && (open.isEmpty() || open.peek());
          open.push(type);
          if (method) {
            methods.push(head);
          }
          head = i + 1;
        }
        case "}" -> {
          boolean type = !open.isEmpty() && open.pop();
          if (!type && (open.isEmpty() || open.peek()) && !methods.isEmpty() && lines[i] < line) {
            methods.pop();
          }
          head = i + 1;
        }
        case ";" -> head = i + 1;
        default -> {}
      }
    }
    return methods.isEmpty() ? tokens.size() : methods.peek();
  }

  private boolean isTypeHead(int from, int brace) {
    for (int i = from; i < brace; i++) {
      if (TYPES.contains(word(i)) && !(i > 0 && word(i - 1).equals("."))) {
        return true;
      }
    }
    return false;
  }

  private String word(int i) {
    return text.substring(tokens.get(i).start(), tokens.get(i).end());
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
