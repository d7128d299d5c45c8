package dev.faultline.ui.search;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.SuspicionMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The suspicious lines. Used on the JavaFX thread. */
public final class SuspectsModel {
  private final SuspectsActions actions;
  private final Consumer<Map<SourceLine, Suspicion>> marks;
  private final ObservableList<Suspicion> rows = FXCollections.observableArrayList();
  private final StringProperty note = new SimpleStringProperty(Texts.of("suspects.caveat"));
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /**
   * @param marks colours lines in the code; an empty map takes the colours away
   */
  public SuspectsModel(SuspectsActions actions, Consumer<Map<SourceLine, Suspicion>> marks) {
    this.actions = actions;
    this.marks = marks;
  }

  /** The lines, the most suspicious first. */
  public ObservableList<Suspicion> rows() {
    return rows;
  }

  /** What the map is drawn from, or why it could not be drawn. */
  public StringProperty note() {
    return note;
  }

  public BooleanProperty busy() {
    return busy;
  }

  /** Makes the runs and draws the map. */
  public void draw() {
    busy.set(true);
    actions.suspect(
        map -> {
          busy.set(false);
          drawn(map);
        },
        why -> {
          busy.set(false);
          clear();
          note.set(why);
        });
  }

  /** Takes the map and its colours away; lines have moved, or the learner has seen enough. */
  public void clear() {
    rows.clear();
    marks.accept(Map.of());
    note.set(Texts.of("suspects.caveat"));
  }

  public void show(Suspicion row) {
    actions.show(row.at());
  }

  private void drawn(SuspicionMap map) {
    List<Suspicion> found =
        map.suspects().stream()
            .map(
                suspect ->
                    new Suspicion(
                        suspect.line(),
                        suspect.score(),
                        suspect.failed(),
                        suspect.passed(),
                        map.failed()))
            .toList();
    rows.setAll(found);
    marks.accept(found.stream().collect(Collectors.toMap(Suspicion::at, row -> row)));
    note.set(
        Texts.of("suspects.drawn", map.failed(), map.passed()) + " " + Texts.of("suspects.caveat"));
  }
}
