package dev.faultline.debug;

import dev.faultline.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where or at what a breakpoint stops. A session has at most one breakpoint per place. The text of
 * a place is one line for display. Lines come in the order of their files, then the other places.
 */
public sealed interface BreakpointPlace extends Comparable<BreakpointPlace> {
  /** All code locations of a source line. */
  record Line(SourceLine at) implements BreakpointPlace {
    @Override
    public String toString() {
      return at.toString();
    }
  }

  /**
   * All overloads of a method.
   *
   * @param className binary name, or simple name where only one class of the program has it
   * @param method its name, {@code <init>} for constructors
   * @param entry stop at its first line
   * @param exit stop where it returns, with the returned value
   */
  record Method(String className, String method, boolean entry, boolean exit)
      implements BreakpointPlace {
    public Method {
      if (!entry && !exit) {
        throw new IllegalArgumentException("neither entry nor exit of " + className + "." + method);
      }
    }

    private String key() {
      return "place.method." + (entry && exit ? "both" : entry ? "entry" : "exit");
    }

    @Override
    public String toString() {
      return Texts.of(key(), className, method);
    }
  }

  /**
   * A watchpoint.
   *
   * @param className binary name, or simple name where only one class of the program has it
   * @param access stop where the field is read
   * @param modification stop where it is written, before it is
   */
  record Field(String className, String field, boolean access, boolean modification)
      implements BreakpointPlace {
    public Field {
      if (!access && !modification) {
        throw new IllegalArgumentException("neither read nor write of " + className + "." + field);
      }
    }

    private String key() {
      return "place.field." + (access && modification ? "both" : access ? "read" : "write");
    }

    @Override
    public String toString() {
      return Texts.of(key(), className, field);
    }
  }

  /**
   * The throwing of an exception of a class or its subclasses.
   *
   * @param className binary name, or a simple name of the program's or of {@code java.lang}
   * @param caught stop at those that are caught
   * @param uncaught stop at those that nothing catches
   */
  record Thrown(String className, boolean caught, boolean uncaught) implements BreakpointPlace {
    public Thrown {
      if (!caught && !uncaught) {
        throw new IllegalArgumentException("neither caught nor uncaught " + className);
      }
    }

    private String key() {
      return "place.thrown." + (caught && uncaught ? "both" : caught ? "caught" : "uncaught");
    }

    @Override
    public String toString() {
      return Texts.of(key(), className);
    }
  }

  @Override
  default int compareTo(BreakpointPlace other) {
    SourceLine line = line();
    SourceLine otherLine = other.line();
    if (line != null && otherLine != null) {
      return line.compareTo(otherLine);
    }
    if (line != null || otherLine != null) {
      return line != null ? -1 : 1;
    }
    return order(this).compareTo(order(other));
  }

  /** Places that are no lines keep their order when another language is spoken. */
  private static String order(BreakpointPlace place) {
    if (place instanceof Method method) {
      return Texts.english(method.key()) + method.className() + "." + method.method();
    } else if (place instanceof Field field) {
      return Texts.english(field.key()) + field.className() + "." + field.field();
    }
    return place instanceof Thrown thrown
        ? Texts.english(thrown.key()) + thrown.className()
        : place.toString();
  }

  /** The source line, null for a place of another kind. */
  default @Nullable SourceLine line() {
    return this instanceof Line line ? line.at() : null;
  }
}
