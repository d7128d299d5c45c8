package dev.faultline.console;

import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a half-typed line can become. */
final class Completion {
  private static final Pattern LAST_NAME = Pattern.compile("[\\w$.]*$");

  private Completion() {}

  /** The words that fit at the end of the line, the last of which may have been begun. */
  static List<String> of(Context context, String line) {
    String begun = line.stripLeading();
    int space = begun.lastIndexOf(' ');
    String word = begun.substring(space + 1);
    Stream<String> candidates =
        space < 0
            ? Stream.concat(
                Commands.completions(context.inLesson()),
                context.shorthand().aliases().keySet().stream())
            : Stream.of(places(context, word), names(context, word)).flatMap(Function.identity());
    return candidates.filter(candidate -> candidate.startsWith(word)).distinct().sorted().toList();
  }

  /** The words that its last name can become: after a dot a member, else a class or variable. */
  private static Stream<String> names(Context context, String word) {
    Matcher last = LAST_NAME.matcher(word);
    if (!last.find()) {
      return Stream.empty();
    }
    String before = word.substring(0, last.start());
    int dot = last.group().lastIndexOf('.');
    if (dot < 0) {
      return Stream.concat(classes(context), variables(context)).map(before::concat);
    }
    String path = last.group().substring(0, dot);
    return new MemberNames(context).after(path).map(name -> before + path + "." + name);
  }

  private static Stream<String> classes(Context context) {
    return context.classes().all().stream().map(ClassNames::shown);
  }

  private static Stream<String> variables(Context context) {
    return context.program().frame().stream()
        .flatMap(frame -> frame.variables().stream())
        .map(VariableSnapshot::name)
        .filter(name -> Character.isJavaIdentifierStart(name.charAt(0)));
  }

  private static Stream<String> places(Context context, String word) {
    Places places = context.places();
    Stream<String> files =
        context.program().sources().keySet().stream().map(file -> places.shortName(file) + ":");
    if (!word.contains(":")) {
      return files;
    }
    String file = word.substring(0, word.indexOf(':'));
    return context.program().sources().entrySet().stream()
        .filter(source -> places.shortName(source.getKey()).equals(file))
        .flatMap(source -> lines(file, source.getValue()));
  }

  private static Stream<String> lines(String file, String text) {
    List<String> lines = text.lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .filter(number -> !lines.get(number - 1).isBlank())
        .mapToObj(number -> file + ":" + number);
  }
}
