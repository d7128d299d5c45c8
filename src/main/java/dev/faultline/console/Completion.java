package dev.faultline.console;

import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a half-typed line can become. */
final class Completion {
  private Completion() {}

  /** The words that fit at the end of the line, the last of which may have been begun. */
  static List<String> of(Context context, String line) {
    String begun = line.stripLeading();
    int space = begun.lastIndexOf(' ');
    String word = begun.substring(space + 1);
    Stream<String> candidates =
        space < 0
            ? Commands.completions(context.inLesson())
            : Stream.of(places(context, word), classes(context), variables(context))
                .flatMap(Function.identity());
    return candidates.filter(candidate -> candidate.startsWith(word)).distinct().sorted().toList();
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
