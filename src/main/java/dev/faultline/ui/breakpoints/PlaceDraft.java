package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.i18n.Texts;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A breakpoint that is not on a line, as it stands in the form. Used on the JavaFX thread. */
public final class PlaceDraft {
  /** What it stops at. */
  public enum Kind {
    METHOD,
    FIELD,
    EXCEPTION;

    /** The key of its texts. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;
  private final BreakpointActions actions;
  private final StringProperty className = new SimpleStringProperty("");
  private final StringProperty member = new SimpleStringProperty("");
  private final BooleanProperty first;
  private final BooleanProperty second;
  private final StringProperty problem = new SimpleStringProperty("");

  PlaceDraft(Kind kind, BreakpointActions actions) {
    this.kind = kind;
    this.actions = actions;
    first = new SimpleBooleanProperty(kind != Kind.FIELD);
    second = new SimpleBooleanProperty(kind != Kind.METHOD);
  }

  public Kind kind() {
    return kind;
  }

  public StringProperty className() {
    return className;
  }

  /** The method or field; an exception has none. */
  public StringProperty member() {
    return member;
  }

  /** Entry, read, or caught. */
  public BooleanProperty first() {
    return first;
  }

  /** Exit, write, or uncaught. */
  public BooleanProperty second() {
    return second;
  }

  /** What is missing, empty when nothing is. */
  public StringProperty problem() {
    return problem;
  }

  /** Sets the breakpoint; says what is missing and returns false when it cannot. */
  public boolean apply() {
    boolean named = kind == Kind.EXCEPTION || !member.get().isBlank();
    if (className.get().isBlank() || !named) {
      problem.set(Texts.of("place.missing." + kind.key()));
      return false;
    }
    if (!first.get() && !second.get()) {
      problem.set(Texts.of("place.neither." + kind.key()));
      return false;
    }
    actions.set(BreakpointSpec.at(place(className.get().strip(), member.get().strip())));
    return true;
  }

  private BreakpointPlace place(String type, String name) {
    return switch (kind) {
      case METHOD -> new BreakpointPlace.Method(type, name, first.get(), second.get());
      case FIELD -> new BreakpointPlace.Field(type, name, first.get(), second.get());
      case EXCEPTION -> new BreakpointPlace.Thrown(type, first.get(), second.get());
    };
  }
}
