package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import java.util.List;

/** Finds the breakpoint that a person means: by its place, or by its number in the list. */
final class BreakpointNames {
  private final ProgramSession program;
  private final Places places;
  private final Numbers<BreakpointPlace> numbers = new Numbers<>();

  BreakpointNames(ProgramSession program, Places places) {
    this.program = program;
    this.places = places;
  }

  /** The number by which the breakpoint can be named, such as {@code #2}. */
  String number(BreakpointPlace place) {
    program.breakpoints().forEach(each -> numbers.of(each.spec().place()));
    return "#" + numbers.of(place);
  }

  /** Whether a text names a breakpoint by its number. */
  static boolean isNumber(String text) {
    return text.matches("#\\d{1,6}");
  }

  /**
   * The breakpoint that is meant; a line alone is enough when only one is on such a line.
   *
   * @throws CommandRefused when there is none, or several could be meant
   */
  BreakpointSpec known(String text) {
    if (text.isEmpty()) {
      throw new UsageException();
    }
    List<BreakpointSpec> meant =
        program.breakpoints().stream()
            .map(BreakpointSnapshot::spec)
            .filter(spec -> isMeant(spec.place(), text))
            .toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    return Places.isPlace(text) ? onLine(places.line(text)) : oneOf(meant, text);
  }

  /** Whether {@link #known} would find exactly one. */
  boolean isKnown(String text) {
    try {
      known(text);
      return true;
    } catch (CommandRefused none) {
      return false;
    }
  }

  private boolean isMeant(BreakpointPlace place, String text) {
    return isNumber(text)
        ? number(place).equals(text)
        : place.toString().endsWith(":" + text) || isCalled(place, text);
  }

  private static boolean isCalled(BreakpointPlace place, String text) {
    if (place instanceof BreakpointPlace.Method method) {
      return isCalled(method.className() + "." + method.method(), text);
    } else if (place instanceof BreakpointPlace.Field field) {
      return isCalled(field.className() + "." + field.field(), text);
    }
    return place instanceof BreakpointPlace.Thrown thrown
        && (isCalled(thrown.className(), text)
            || isCalled("java.lang." + thrown.className(), text));
  }

  private static boolean isCalled(String binaryName, String text) {
    String name = binaryName.replace('$', '.');
    String called = text.replace('$', '.');
    return name.equals(called) || name.endsWith("." + called);
  }

  private BreakpointSpec onLine(SourceLine at) {
    return program.breakpoints().stream()
        .map(BreakpointSnapshot::spec)
        .filter(spec -> at.equals(spec.line()))
        .findFirst()
        .orElseThrow(() -> new CommandRefused(Texts.of("console.breaks.noneAt", places.show(at))));
  }

  private BreakpointSpec oneOf(List<BreakpointSpec> meant, String text) {
    if (meant.isEmpty()) {
      throw new CommandRefused(Texts.of("console.breaks.noneCalled", text));
    }
    List<String> names =
        meant.stream()
            .map(spec -> number(spec.place()) + " (" + places.show(spec.place()) + ")")
            .toList();
    throw new CommandRefused(Texts.of("console.several", text, Joined.or(names)));
  }
}
