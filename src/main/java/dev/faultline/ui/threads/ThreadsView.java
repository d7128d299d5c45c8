package dev.faultline.ui.threads;

import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.ThreadDump;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The threads as a table, deadlocks above it, the schedule beside it. */
public final class ThreadsView {
  private final ThreadsModel model;
  private final TableView<ThreadDump.Entry> table = new TableView<>();
  private final SplitPane root;

  public ThreadsView(ThreadsModel model) {
    this.model = model;
    buildTable();
    BorderPane left =
        new BorderPane(
            table, new VBox(new DeadlockBanner(model).node(), bar()), null, more(), null);
    root = new SplitPane(left, new ScheduleView(model).node());
    root.setDividerPositions(0.78);
    root.setId("threads-pane");
  }

  public Parent node() {
    return root;
  }

  private void buildTable() {
    table.setId("thread-table");
    table.setAccessibleText(Texts.of("threads.table"));
    table.setItems(model.threads());
    Label empty = Nodes.text("");
    empty
        .textProperty()
        .bind(model.stopped().map(on -> Texts.of(on ? "threads.reading" : "threads.notStopped")));
    table.setPlaceholder(Nodes.emptiness(empty));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumn("name", 70, entry -> entry.thread().name());
    addColumn("state", 110, ThreadWords::state);
    addColumn("at", 90, entry -> ThreadWords.place(entry.at()));
    addColumn("locks", 300, ThreadWords::locks);
    table.setContextMenu(menu());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            selected(model::choose);
            event.consume();
          }
        });
  }

  private void addColumn(String name, double width, Function<ThreadDump.Entry, String> text) {
    TableColumn<ThreadDump.Entry, String> column = new TableColumn<>(Texts.of("threads." + name));
    column.setId("threads-" + name);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> value(text.apply(cell.getValue())));
    table.getColumns().add(column);
  }

  private static ObservableValue<String> value(String text) {
    return new ReadOnlyStringWrapper(text);
  }

  private void selected(Consumer<ThreadDump.Entry> action) {
    ThreadDump.Entry entry = table.getSelectionModel().getSelectedItem();
    if (entry != null) {
      action.accept(entry);
    }
  }

  private HBox bar() {
    Button freeze = button("freeze", Feather.LOCK, model::toggleFrozen);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) ->
                freeze.setText(
                    Texts.of(now != null && now.frozen() ? "threads.thaw" : "threads.freeze")));
    HBox bar =
        new HBox(
            button("choose", Feather.LAYERS, model::choose),
            freeze,
            button("turn", Feather.CORNER_RIGHT_DOWN, one -> model.turn(one, StepDepth.OVER)),
            button("turnInto", Feather.ARROW_DOWN, one -> model.turn(one, StepDepth.INTO)));
    bar.getStyleClass().add("tab-bar");
    return bar;
  }

  private Button button(String name, Feather icon, Consumer<ThreadDump.Entry> action) {
    Button button =
        Nodes.small("thread-" + name, icon, Texts.of("threads." + name), () -> selected(action));
    button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    return button;
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            Nodes.item("menu-choose", Texts.of("threads.choose"), () -> selected(model::choose)),
            Nodes.item(
                "menu-freeze",
                Texts.of("threads.freezeOrThaw"),
                () -> selected(model::toggleFrozen)),
            Nodes.item(
                "menu-turn",
                Texts.of("threads.turn"),
                () -> selected(one -> model.turn(one, StepDepth.OVER))),
            Nodes.item("menu-line", Texts.of("threads.showLine"), () -> selected(this::showLine)));
    return menu;
  }

  private void showLine(ThreadDump.Entry entry) {
    SourceLine at = entry.at();
    if (at != null) {
      model.show(at);
    }
  }

  private Node more() {
    Label label = Nodes.text("", "placeholder");
    label
        .textProperty()
        .bind(model.more().map(count -> Texts.of("threads.more", count.intValue())));
    label.visibleProperty().bind(model.more().greaterThan(0));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
