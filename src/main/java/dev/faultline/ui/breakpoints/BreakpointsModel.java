package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.ui.toolkit.Synced;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** All breakpoints, and the one that is being edited. Used on the JavaFX thread. */
public final class BreakpointsModel {
  private final ObservableList<BreakpointSnapshot> all = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable BreakpointDraft> edited = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PlaceDraft> added = new SimpleObjectProperty<>();
  private final BreakpointActions actions;

  public BreakpointsModel(List<BreakpointSnapshot> all, BreakpointActions actions) {
    this.all.setAll(all);
    this.actions = actions;
  }

  public ObservableList<BreakpointSnapshot> all() {
    return all;
  }

  public BreakpointActions actions() {
    return actions;
  }

  /** The breakpoint in the editor, null while the editor is closed. */
  public ObjectProperty<@Nullable BreakpointDraft> edited() {
    return edited;
  }

  /** The form for a breakpoint that is not on a line, null while it is closed. */
  public ObjectProperty<@Nullable PlaceDraft> added() {
    return added;
  }

  /** Opens the form for a breakpoint that is not on a line. */
  public void add(PlaceDraft.Kind kind) {
    added.set(new PlaceDraft(kind, actions));
  }

  /** Opens the editor on the breakpoint at a place, or on a new one there. */
  public void edit(BreakpointPlace place) {
    Optional<BreakpointSnapshot> there = at(place);
    edited.set(
        new BreakpointDraft(
            there.map(BreakpointSnapshot::spec).orElseGet(() -> BreakpointSpec.at(place)),
            there.map(BreakpointSnapshot::note).orElse(""),
            there.isPresent(),
            all.stream().map(one -> one.spec().place()).filter(one -> !one.equals(place)).toList(),
            actions));
  }

  /** Opens the editor on the breakpoint at a line, or on a new one there. */
  public void edit(SourceLine line) {
    edit(new BreakpointPlace.Line(line));
  }

  /** Shows how all breakpoints stand now. */
  public void changed(List<BreakpointSnapshot> fresh) {
    Synced.update(all, fresh);
    BreakpointDraft draft = edited.get();
    if (draft != null) {
      at(draft.place()).ifPresent(now -> draft.note().set(now.note()));
    }
  }

  private Optional<BreakpointSnapshot> at(BreakpointPlace place) {
    return all.stream().filter(one -> one.spec().place().equals(place)).findFirst();
  }
}
