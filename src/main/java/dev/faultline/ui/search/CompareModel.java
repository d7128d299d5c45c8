package dev.faultline.ui.search;

import dev.faultline.debug.SourceLine;
import dev.faultline.session.Comparison;
import dev.faultline.session.TriedProfile;
import dev.faultline.ui.toolkit.Synced;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Two runs to put side by side. Used on the JavaFX thread. */
public final class CompareModel {
  private final CompareActions actions;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObservableList<TriedProfile> profiles = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> one = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> other = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Comparison> result = new SimpleObjectProperty<>();
  private final StringProperty note = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty shown = new SimpleBooleanProperty();

  public CompareModel(CompareActions actions) {
    this.actions = actions;
    shown.addListener(
        (property, before, now) -> {
          if (now) {
            refresh();
          }
        });
  }

  /** Whether the tab is in front; what can be compared is read when it comes there. */
  public BooleanProperty shown() {
    return shown;
  }

  /** What can be compared, by name. */
  public ObservableList<String> names() {
    return names;
  }

  /** The lesson's profiles, the usual surroundings first. */
  public ObservableList<TriedProfile> profiles() {
    return profiles;
  }

  public ObjectProperty<@Nullable String> one() {
    return one;
  }

  public ObjectProperty<@Nullable String> other() {
    return other;
  }

  /** The latest comparison, null before the first. */
  public ObjectProperty<@Nullable Comparison> result() {
    return result;
  }

  /** Why the latest could not be made; empty when it could. */
  public StringProperty note() {
    return note;
  }

  public BooleanProperty busy() {
    return busy;
  }

  /** Makes the two runs. */
  public void compare() {
    String here = one.get();
    String there = other.get();
    if (here == null || there == null) {
      return;
    }
    busy.set(true);
    note.set("");
    actions.compare(
        here,
        there,
        compared -> {
          busy.set(false);
          result.set(compared);
          refresh();
        },
        why -> {
          busy.set(false);
          note.set(why);
        });
  }

  /** Takes over what was compared elsewhere. */
  public void heard(Optional<Comparison> latest) {
    if (!busy.get()) {
      latest.ifPresent(result::set);
    }
    if (shown.get()) {
      refresh();
    }
  }

  public void show(SourceLine line) {
    actions.show(line);
  }

  private void refresh() {
    actions.names(this::named);
    actions.profiles(fresh -> Synced.update(profiles, fresh));
  }

  private void named(List<String> fresh) {
    Synced.update(names, fresh);
    if (one.get() == null && !fresh.isEmpty()) {
      one.set(fresh.get(0));
      other.set(fresh.get(Math.min(1, fresh.size() - 1)));
    }
  }
}
