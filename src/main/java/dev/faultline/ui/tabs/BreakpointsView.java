package dev.faultline.ui.tabs;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.toolkit.Texts;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** All breakpoints: on or off, where, how they stand, away. */
public final class BreakpointsView {
  private final ListView<BreakpointSnapshot> list;
  private final BreakpointActions actions;

  public BreakpointsView(
      ObservableList<BreakpointSnapshot> breakpoints, BreakpointActions actions) {
    this.actions = actions;
    list = new ListView<>(breakpoints);
    list.setId("breakpoints");
    list.setAccessibleText(Texts.of("breakpoints.accessible"));
    list.setPlaceholder(Nodes.text(Texts.of("breakpoints.empty"), "placeholder"));
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          BreakpointSnapshot chosen = list.getSelectionModel().getSelectedItem();
          if (chosen != null && event.getCode() == KeyCode.DELETE) {
            actions.remove(chosen.spec().place());
          } else if (chosen != null && event.getCode() == KeyCode.ENTER) {
            show(chosen.spec());
          }
        });
  }

  public Parent node() {
    return list;
  }

  private void show(BreakpointSpec spec) {
    SourceLine at = spec.line();
    if (at != null) {
      actions.show(at);
    }
  }

  private final class Cell extends ListCell<BreakpointSnapshot> {
    private final CheckBox enabled = new CheckBox();
    private final Label state = new Label();
    private final Button remove = new Button("", Nodes.icon(Feather.X));
    private final HBox line = new HBox(enabled, Nodes.spring(), state, remove);

    Cell() {
      line.getStyleClass().add("breakpoint-row");
      state.getStyleClass().add("panel-detail");
      remove.getStyleClass().addAll("button-icon", "flat", "small");
      setOnMouseClicked(
          event -> {
            if (getItem() != null) {
              show(getItem().spec());
            }
          });
    }

    @Override
    protected void updateItem(BreakpointSnapshot item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : line);
      if (empty) {
        return;
      }
      BreakpointSpec spec = item.spec();
      enabled.setText(spec.place().toString());
      enabled.setSelected(spec.enabled());
      enabled.setOnAction(event -> actions.set(spec.withEnabled(enabled.isSelected())));
      state.setText(item.note().isEmpty() ? describe(item) : item.note());
      remove.setAccessibleText(Texts.of("breakpoints.remove", spec.place()));
      remove.setOnAction(event -> actions.remove(spec.place()));
      setAccessibleText(spec.place() + " " + state.getText());
    }

    private String describe(BreakpointSnapshot item) {
      return switch (item.state()) {
        case PENDING -> Texts.of("breakpoint.pending");
        case BOUND -> Texts.of("breakpoint.bound");
        case INVALID -> Texts.of("breakpoint.invalid");
      };
    }
  }
}
