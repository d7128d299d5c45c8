package dev.faultline.ui.failures;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.ui.toolkit.Synced;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The exception at which the program stands, and those it caught. Used on the JavaFX thread. */
public final class FailuresModel {
  private final FailureActions actions;
  private final ObservableList<FailureRow> story = FXCollections.observableArrayList();
  private final ObservableList<CaughtException> caught = FXCollections.observableArrayList();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final BooleanProperty known = new SimpleBooleanProperty();

  public FailuresModel(FailureActions actions) {
    this.actions = actions;
    shown.addListener((property, before, now) -> refresh());
  }

  /** The exception with its causes and frames; empty while there is none. */
  public ObservableList<FailureRow> story() {
    return story;
  }

  /** The exceptions that the program caught, in order. */
  public ObservableList<CaughtException> caught() {
    return caught;
  }

  /** Whether they are on the screen; the caught ones are read only then. */
  public BooleanProperty shown() {
    return shown;
  }

  /** The program stands at an exception. */
  public void exception(ValueSnapshot exception) {
    ValueHandle handle = exception.handle();
    if (handle != null) {
      actions.exception(handle, read -> Synced.update(story, FailureRow.of(read)));
    }
  }

  /** The program has stopped or ended: what it caught so far can be read. */
  public void arrived() {
    known.set(true);
    refresh();
  }

  /** A new run has begun. */
  public void newRun() {
    known.set(false);
    story.clear();
    caught.clear();
  }

  /** The program runs on from the exception. */
  public void passed() {
    story.clear();
  }

  /** Reads what was caught anew, if it is on the screen. */
  public void refresh() {
    if (shown.get() && known.get()) {
      actions.caught(read -> Synced.update(caught, read));
    }
  }

  public void show(SourceLine line) {
    actions.show(line);
  }
}
