package dev.faultline.ui.threads;

import dev.faultline.debug.Schedule;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.ThreadDump;
import dev.faultline.ui.toolkit.Synced;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The threads at a stop and the schedule taken so far. Used on the JavaFX thread. */
public final class ThreadsModel {
  private static final Schedule NO_TURNS = new Schedule(List.of());

  private final ThreadActions actions;
  private final ObservableList<ThreadDump.Entry> threads = FXCollections.observableArrayList();
  private final ObservableList<ThreadDump.Deadlock> deadlocks = FXCollections.observableArrayList();
  private final IntegerProperty more = new SimpleIntegerProperty();
  private final BooleanProperty stopped = new SimpleBooleanProperty();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Schedule> schedule = new ReadOnlyObjectWrapper<>(NO_TURNS);
  private final ReadOnlyObjectWrapper<Schedule> recorded = new ReadOnlyObjectWrapper<>(NO_TURNS);

  public ThreadsModel(ThreadActions actions) {
    this.actions = actions;
    shown.addListener((property, before, now) -> refresh());
  }

  public ObservableList<ThreadDump.Entry> threads() {
    return threads;
  }

  public ObservableList<ThreadDump.Deadlock> deadlocks() {
    return deadlocks;
  }

  /** How many threads there are that are not shown. */
  public IntegerProperty more() {
    return more;
  }

  public BooleanProperty stopped() {
    return stopped;
  }

  /** Whether the threads are on the screen; they are read only then. */
  public BooleanProperty shown() {
    return shown;
  }

  /** The turns taken in this run. */
  public ReadOnlyObjectProperty<Schedule> schedule() {
    return schedule.getReadOnlyProperty();
  }

  /** The latest schedule with turns in it, of this run or of one before: what is replayed. */
  public ReadOnlyObjectProperty<Schedule> recorded() {
    return recorded.getReadOnlyProperty();
  }

  /** Reads the threads anew, if they are on the screen. */
  public void refresh() {
    if (shown.get() && stopped.get()) {
      actions.read(this::show);
    }
  }

  /** The program has stopped. */
  public void hasStopped() {
    stopped.set(true);
    refresh();
  }

  /** The program runs, or is no more. */
  public void clear() {
    stopped.set(false);
    threads.clear();
    deadlocks.clear();
    more.set(0);
  }

  /** A new run has begun: its schedule is empty, the old one can be replayed. */
  public void newRun() {
    schedule.set(NO_TURNS);
  }

  public void choose(ThreadDump.Entry entry) {
    actions.choose(entry.thread().id());
  }

  public void toggleFrozen(ThreadDump.Entry entry) {
    long id = entry.thread().id();
    if (entry.frozen()) {
      actions.thaw(id);
    } else {
      actions.freeze(id);
    }
    refresh();
  }

  public void turn(ThreadDump.Entry entry, StepDepth depth) {
    actions.turn(entry.thread().id(), depth);
  }

  public void replay() {
    actions.replay(recorded.get());
  }

  public void show(SourceLine line) {
    actions.show(line);
  }

  private void show(ThreadDump dump, Schedule taken) {
    if (!stopped.get()) {
      return;
    }
    Synced.update(threads, dump.threads());
    Synced.update(deadlocks, dump.deadlocks());
    more.set(dump.more());
    schedule.set(taken);
    if (!taken.turns().isEmpty()) {
      recorded.set(taken);
    }
  }
}
