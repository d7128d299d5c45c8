package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes places in the sources as a person names them. */
final class Places {
  private final ProgramSession program;

  Places(ProgramSession program) {
    this.program = program;
  }

  /**
   * A line named as {@code 12}, {@code Tariff.java:12}, {@code Tariff:12} or {@code
   * garage.Tariff:12}; without a file it is in the file being looked at.
   *
   * @throws CommandRefused when there is no such file or line
   */
  SourceLine line(String text) {
    int colon = text.lastIndexOf(':');
    String file = colon < 0 ? currentFile() : file(text.substring(0, colon).strip());
    return checked(file, number(text.substring(colon + 1).strip()));
  }

  /** Whether a text reads as a place: a number, or something before a colon and a number. */
  static boolean isPlace(String text) {
    return text.matches("(\\S+:)?\\d{1,9}");
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new CommandRefused(Texts.of("console.line.none", text));
    }
    return Integer.parseInt(text);
  }

  private SourceLine checked(String file, int line) {
    String text = program.sources().get(file);
    long last = text == null ? Integer.MAX_VALUE : text.lines().count();
    if (line < 1 || line > last) {
      throw new CommandRefused(Texts.of("console.line.outside", shortName(file), last, line));
    }
    return new SourceLine(file, line);
  }

  /**
   * The file with this path, end of path, or class name.
   *
   * @throws CommandRefused when there is none
   */
  String file(String name) {
    Map<String, String> sources = program.sources();
    String path = name.replace('\\', '/');
    String wanted = path.endsWith(".java") ? path : path.replace('.', '/') + ".java";
    if (sources.isEmpty() || sources.containsKey(wanted)) {
      return wanted;
    }
    List<String> fitting =
        sources.keySet().stream().filter(file -> file.endsWith("/" + wanted)).toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    if (fitting.size() > 1) {
      throw new CommandRefused(Texts.of("console.several", name, Joined.or(fitting)));
    }
    List<String> names = sources.keySet().stream().map(this::shortName).toList();
    throw new CommandRefused(Texts.of("console.file.none", name, String.join(", ", names)));
  }

  /** The file with this name, as {@link #file} finds it; empty when there is none. */
  Optional<String> fileOf(String name) {
    try {
      return Optional.of(file(name)).filter(program.sources()::containsKey);
    } catch (CommandRefused none) {
      return Optional.empty();
    }
  }

  /** The file of the selected frame; when nothing is stopped, the one with the main class. */
  String currentFile() {
    Optional<@Nullable SourceLine> at = program.frame().map(FrameSnapshot::at);
    return at.isPresent() ? at.get().file() : mainFile();
  }

  private String mainFile() {
    String main = program.program().mainClass();
    String path = main.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    Map<String, String> sources = program.sources();
    return sources.isEmpty() || sources.containsKey(path)
        ? path
        : sources.keySet().iterator().next();
  }

  /** A file's last name when no other file shares it, else its path. */
  String shortName(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    boolean shared =
        program.sources().keySet().stream()
            .anyMatch(other -> !other.equals(file) && other.endsWith("/" + last));
    return shared ? file : last;
  }

  /** A place for display, such as {@code Tariff.java:12}. */
  String show(SourceLine at) {
    return shortName(at.file()) + ":" + at.line();
  }

  /** A breakpoint's place as a person reads it. */
  String show(BreakpointPlace place) {
    if (place instanceof BreakpointPlace.Line line) {
      return show(line.at());
    } else if (place instanceof BreakpointPlace.Method method) {
      return place.toString().replace(method.className(), ClassNames.shown(method.className()));
    } else if (place instanceof BreakpointPlace.Field field) {
      return place.toString().replace(field.className(), ClassNames.shown(field.className()));
    }
    return place.toString();
  }

  /** The text of a line in the sources that the run was compiled from. */
  Optional<String> text(SourceLine at) {
    Map<String, String> launched = program.launchedSources();
    String source = (launched.isEmpty() ? program.sources() : launched).get(at.file());
    return source == null ? Optional.empty() : source.lines().skip(at.line() - 1L).findFirst();
  }
}
