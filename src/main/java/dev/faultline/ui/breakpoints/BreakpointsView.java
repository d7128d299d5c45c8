package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** All breakpoints with what they ask for and how they stand; adds, edits and removes them. */
public final class BreakpointsView {
  private final BreakpointsModel model;
  private final ListView<BreakpointSnapshot> list;
  private final BorderPane root;

  public BreakpointsView(BreakpointsModel model) {
    this.model = model;
    list = new ListView<>(model.all());
    list.setId("breakpoints");
    list.setAccessibleText(Texts.of("breakpoints.accessible"));
    list.setPlaceholder(Nodes.emptiness(Nodes.text(Texts.of("breakpoints.empty"))));
    list.setCellFactory(view -> new BreakpointCell(model));
    list.setOnKeyPressed(this::pressed);
    list.setContextMenu(menu());
    root = new BorderPane(list, bar(), null, null, null);
  }

  public Parent node() {
    return root;
  }

  private HBox bar() {
    MenuButton add = new MenuButton(Texts.of("breakpoints.add"), Nodes.icon(Feather.PLUS));
    add.setId("breakpoints-add");
    add.getStyleClass().addAll("flat", "small");
    for (PlaceDraft.Kind kind : PlaceDraft.Kind.values()) {
      add.getItems()
          .add(
              Nodes.item(
                  "add-" + kind.key(),
                  Texts.of("place.title." + kind.key()),
                  () -> model.add(kind)));
    }
    HBox bar = new HBox(Nodes.spring(), add);
    bar.getStyleClass().add("tab-bar");
    return bar;
  }

  private ContextMenu menu() {
    MenuItem edit = Nodes.item("breakpoint-edit", Texts.of("breakpoints.edit"), this::edit);
    MenuItem toggle = Nodes.item("breakpoint-toggle", Texts.of("breakpoints.onOff"), this::toggle);
    MenuItem show = Nodes.item("breakpoint-show", Texts.of("breakpoints.show"), this::show);
    MenuItem remove =
        Nodes.item("breakpoint-remove", Texts.of("breakpoints.removeOne"), this::remove);
    ContextMenu menu = new ContextMenu(edit, toggle, show, remove);
    menu.setOnShowing(
        event -> {
          BreakpointSnapshot one = list.getSelectionModel().getSelectedItem();
          menu.getItems().forEach(item -> item.setDisable(one == null));
          show.setDisable(one == null || one.spec().line() == null);
        });
    return menu;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      remove();
    } else if (event.getCode() == KeyCode.ENTER) {
      show();
    } else if (event.getCode() == KeyCode.F2) {
      edit();
    } else if (event.getCode() == KeyCode.SPACE) {
      toggle();
    } else {
      return;
    }
    event.consume();
  }

  private void edit() {
    BreakpointSnapshot one = list.getSelectionModel().getSelectedItem();
    if (one != null) {
      model.edit(one.spec().place());
    }
  }

  private void toggle() {
    BreakpointSnapshot one = list.getSelectionModel().getSelectedItem();
    if (one != null) {
      BreakpointSpec spec = one.spec();
      model.actions().set(spec.withEnabled(!spec.enabled()));
    }
  }

  private void show() {
    BreakpointSnapshot one = list.getSelectionModel().getSelectedItem();
    SourceLine at = one == null ? null : one.spec().line();
    if (at != null) {
      model.actions().show(at);
    }
  }

  private void remove() {
    BreakpointSnapshot one = list.getSelectionModel().getSelectedItem();
    if (one != null) {
      model.actions().remove(one.spec().place());
    }
  }
}
