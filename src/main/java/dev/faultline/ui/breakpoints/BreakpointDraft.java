package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.HitCount;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A breakpoint as it stands in the editor. Used on the JavaFX thread. */
public final class BreakpointDraft {
  /** Which hits count, as the editor offers it. */
  public enum Hits {
    ALL,
    EVERY,
    AFTER,
    ONLY
  }

  private final BreakpointSpec original;
  private final boolean exists;
  private final List<BreakpointPlace> others;
  private final BreakpointActions actions;
  private final BooleanProperty enabled;
  private final StringProperty condition;
  private final StringProperty log;
  private final ObjectProperty<Hits> hits;
  private final StringProperty number;
  private final BooleanProperty once;
  private final StringProperty thread;
  private final ObjectProperty<@Nullable BreakpointPlace> after;
  private final StringProperty note;

  BreakpointDraft(
      BreakpointSpec spec,
      String note,
      boolean exists,
      List<BreakpointPlace> others,
      BreakpointActions actions) {
    original = spec;
    this.exists = exists;
    this.others = others;
    this.actions = actions;
    enabled = new SimpleBooleanProperty(spec.enabled());
    condition = new SimpleStringProperty(spec.condition());
    log = new SimpleStringProperty(spec.log());
    boolean all = spec.hits().equals(HitCount.ALL);
    hits = new SimpleObjectProperty<>(all ? Hits.ALL : Hits.valueOf(spec.hits().rule().name()));
    number = new SimpleStringProperty(all ? "2" : String.valueOf(spec.hits().n()));
    once = new SimpleBooleanProperty(spec.once());
    thread = new SimpleStringProperty(spec.thread());
    after = new SimpleObjectProperty<>(spec.after());
    this.note = new SimpleStringProperty(note);
  }

  public BreakpointPlace place() {
    return original.place();
  }

  /** The places of the other breakpoints. */
  public List<BreakpointPlace> others() {
    return others;
  }

  public BooleanProperty enabled() {
    return enabled;
  }

  public StringProperty condition() {
    return condition;
  }

  public StringProperty log() {
    return log;
  }

  public ObjectProperty<Hits> hits() {
    return hits;
  }

  /** The number of the rule in {@link #hits}, as typed. */
  public StringProperty number() {
    return number;
  }

  public BooleanProperty once() {
    return once;
  }

  public StringProperty thread() {
    return thread;
  }

  public ObjectProperty<@Nullable BreakpointPlace> after() {
    return after;
  }

  /** What is wrong with it, empty when nothing is. */
  public StringProperty note() {
    return note;
  }

  /** Sets the breakpoint as drafted; says what is wrong and returns false when it cannot. */
  public boolean apply() {
    OptionalInt n = hits.get() == Hits.ALL ? OptionalInt.of(1) : count(number.get());
    if (n.isEmpty()) {
      note.set(Texts.of("editor.badNumber", number.get()));
      return false;
    }
    try {
      BreakpointSpec spec = spec(n.getAsInt());
      if (!exists || !spec.equals(original)) {
        actions.set(spec);
      }
      return true;
    } catch (CommandRefused refused) {
      note.set(String.valueOf(refused.getMessage()));
      return false;
    }
  }

  public void remove() {
    actions.remove(place());
  }

  private BreakpointSpec spec(int n) {
    HitCount count =
        hits.get() == Hits.ALL
            ? HitCount.ALL
            : new HitCount(HitCount.Rule.valueOf(hits.get().name()), n);
    return new BreakpointSpec(
        place(),
        enabled.get(),
        condition.get(),
        count,
        log.get().strip(),
        once.get(),
        thread.get().strip(),
        after.get());
  }

  private static OptionalInt count(String typed) {
    try {
      int n = Integer.parseInt(typed.strip());
      return n < 1 ? OptionalInt.empty() : OptionalInt.of(n);
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
