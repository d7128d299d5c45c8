package dev.faultline.debug;

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

    @Override
    public String toString() {
      return (entry && exit ? "entry and exit of " : entry ? "entry of " : "exit of ")
          + className
          + "."
          + method;
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

    @Override
    public String toString() {
      return (access && modification ? "use of " : access ? "read of " : "write of ")
          + className
          + "."
          + field;
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

    @Override
    public String toString() {
      return (caught && uncaught ? "thrown " : caught ? "caught " : "uncaught ") + className;
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
    return toString().compareTo(other.toString());
  }

  /** The source line, null for a place of another kind. */
  default @Nullable SourceLine line() {
    return this instanceof Line line ? line.at() : null;
  }
}
