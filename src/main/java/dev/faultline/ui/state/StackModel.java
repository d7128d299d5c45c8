package dev.faultline.ui.state;

import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.ui.toolkit.Synced;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The call stack and the threads of the stopped program. Used on the JavaFX thread. */
public final class StackModel {
  private final ObservableList<FrameRow> frames = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ObservableList<ThreadSnapshot> threads = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ThreadSnapshot> thread = new SimpleObjectProperty<>();
  private final IntegerProperty more = new SimpleIntegerProperty();
  private final BooleanProperty dead = new SimpleBooleanProperty();

  /** The frames, the top one first. */
  public ObservableList<FrameRow> frames() {
    return frames;
  }

  /** Index of the selected frame. */
  public IntegerProperty selected() {
    return selected;
  }

  public ObservableList<ThreadSnapshot> threads() {
    return threads;
  }

  /** The thread whose frames are shown. */
  public ObjectProperty<@Nullable ThreadSnapshot> thread() {
    return thread;
  }

  /** How many further frames there are that are not shown. */
  public IntegerProperty more() {
    return more;
  }

  /** Whether the frames are those of an exception that nothing catches. */
  public BooleanProperty dead() {
    return dead;
  }

  /** Shows a stop. */
  public void stopped(StopSnapshot stop, boolean uncaught) {
    Synced.update(frames, stop.frames().stream().map(FrameRow::of).toList());
    more.set(stop.moreFrames());
    dead.set(uncaught);
    selected.set(0);
    if (threads.stream().noneMatch(one -> one.id() == stop.thread().id())) {
      threads.setAll(List.of(stop.thread()));
    }
    thread.set(stop.thread());
  }

  /** Shows the live threads. */
  public void threads(List<ThreadSnapshot> live) {
    Synced.update(threads, live);
  }

  /** Shows that there is no stop. */
  public void clear() {
    frames.clear();
    threads.clear();
    thread.set(null);
    more.set(0);
    dead.set(false);
  }
}
