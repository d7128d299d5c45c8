package dev.faultline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a typed line stands for: {@code ;;} separates commands, and aliases have texts. */
final class Shorthand {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*;;\\s*");
  private static final Pattern PARAMETER = Pattern.compile("%([1-9*])");
  private static final int MOST_EXPANSIONS = 20;

  private final Map<String, String> aliases = new TreeMap<>();

  synchronized Map<String, String> aliases() {
    return new TreeMap<>(aliases);
  }

  /**
   * Gives a text a name.
   *
   * @param text commands; {@code %1} to {@code %9} stand for words after the alias, {@code %*} for
   *     all of them
   */
  synchronized void define(String name, String text) {
    aliases.put(name, text);
  }

  /** Forgets an alias; says whether there was one. */
  synchronized boolean forget(String name) {
    return aliases.remove(name) != null;
  }

  /** The commands that a line stands for. */
  synchronized List<String> expand(String line) {
    List<String> commands = new ArrayList<>();
    boolean defines = line.matches("(alias|commands)\\s.*");
    for (String part : defines ? new String[] {line} : SEPARATOR.split(line)) {
      if (!part.isBlank()) {
        expand(part, MOST_EXPANSIONS, commands);
      }
    }
    return commands;
  }

  private void expand(String command, int left, List<String> commands) {
    String[] words = command.split("\\s+", 2);
    String text = aliases.get(words[0]);
    if (text == null || left == 0) {
      commands.add(command);
      return;
    }
    for (String part : SEPARATOR.split(filled(text, words.length > 1 ? words[1] : ""))) {
      expand(part, left - 1, commands);
    }
  }

  private static String filled(String text, String arguments) {
    if (!PARAMETER.matcher(text).find()) {
      return arguments.isEmpty() ? text : text + " " + arguments;
    }
    String[] words = arguments.split("\\s+");
    return PARAMETER
        .matcher(text)
        .replaceAll(
            parameter -> {
              String which = parameter.group(1);
              int index = which.equals("*") ? 0 : Integer.parseInt(which);
              String word = index == 0 ? arguments : index <= words.length ? words[index - 1] : "";
              return Matcher.quoteReplacement(word);
            })
        .strip();
  }
}
