package dev.faultline.ui.state;

import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Names;
import dev.faultline.ui.toolkit.Nodes;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;

/** The call stack, the thread it belongs to above it. */
public final class StackView {
  private static final double LEAST_WITH_HEADER = 7;

  private final StackModel model;
  private final StateActions actions;
  private final ListView<FrameRow> list = new ListView<>();
  private final ComboBox<ThreadSnapshot> threads = new ComboBox<>();
  private final BorderPane root = new BorderPane(list);
  private boolean following;

  public StackView(StackModel model, StateActions actions) {
    this.model = model;
    this.actions = actions;
    buildList();
    buildThreads();
    PanelHeader.put(root, LEAST_WITH_HEADER, Texts.of("stack.title"), Nodes.spring(), threads);
    root.setBottom(more());
    root.getStyleClass().add("panel");
  }

  public Parent node() {
    return root;
  }

  private void buildList() {
    list.setId("stack");
    list.setAccessibleText(Texts.of("stack.accessible"));
    list.setItems(model.frames());
    list.setPlaceholder(Nodes.emptiness(Nodes.text(Texts.of("stack.empty"))));
    list.setCellFactory(view -> new FrameCell());
    list.setOnMouseClicked(event -> actions.lookedAtStack());
    list.focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                actions.lookedAtStack();
              }
            });
    list.setContextMenu(menu());
    model.selected().addListener((property, before, now) -> follow());
    model.frames().addListener((javafx.beans.InvalidationListener) frames -> follow());
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, before, now) -> {
              if (!following && now.intValue() >= 0) {
                actions.selectFrame(now.intValue());
              }
            });
    model.dead().addListener((property, before, now) -> Nodes.state(list, "dead", now));
  }

  private ContextMenu menu() {
    MenuItem drop =
        Nodes.item("frame-drop", Texts.of("frame.drop"), () -> actions.dropFrame(selected()));
    MenuItem finish =
        Nodes.item("frame-finish", Texts.of("frame.finish"), () -> actions.finishFrame(selected()));
    MenuItem force = Nodes.item("frame-force", Texts.of("frame.force"), actions::forceReturn);
    MenuItem copy = Nodes.item("frame-copy", Texts.of("frame.copy"), this::copy);
    ContextMenu menu = new ContextMenu(drop, finish, force, copy);
    menu.setOnShowing(
        event -> {
          boolean none = selected() < 0;
          boolean oldest = selected() >= model.frames().size() - 1;
          drop.setDisable(none || oldest);
          finish.setDisable(none || oldest || model.dead().get());
          force.setDisable(selected() != 0 || oldest || model.dead().get());
          copy.setDisable(none);
        });
    return menu;
  }

  private int selected() {
    return list.getSelectionModel().getSelectedIndex();
  }

  private void copy() {
    Nodes.copy(
        model.frames().stream()
            .map(row -> row.method() + " " + row.place())
            .collect(Collectors.joining("\n")));
  }

  private void follow() {
    int index = model.selected().get();
    if (index < model.frames().size() && list.getSelectionModel().getSelectedIndex() != index) {
      following = true;
      list.getSelectionModel().clearAndSelect(index);
      following = false;
    }
  }

  private void buildThreads() {
    threads.setId("threads");
    threads.setAccessibleText(Texts.of("threads.accessible"));
    threads.setItems(model.threads());
    threads.setConverter(new Names<>(ThreadSnapshot::name));
    threads.getStyleClass().add("small");
    threads.setOnShowing(event -> actions.readThreads());
    threads.visibleProperty().bind(threads.valueProperty().isNotNull());
    model
        .thread()
        .addListener(
            (property, before, now) -> {
              following = true;
              threads.setValue(now);
              following = false;
            });
    threads
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!following && now != null) {
                actions.selectThread(now.id());
              }
            });
  }

  private Label more() {
    Label label = Nodes.text("", "placeholder");
    label.textProperty().bind(model.more().map(count -> Texts.of("stack.more", count.intValue())));
    label.visibleProperty().bind(model.more().greaterThan(0));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
