package dev.faultline.ui.heap;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.state.ValueTree;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Instances by class as a table; instances, referrers and paths as a tree beside it. */
public final class HeapView {
  private final HeapModel model;
  private final TableView<ClassRow> table = new TableView<>();
  private final SplitPane root;

  public HeapView(HeapModel model) {
    this.model = model;
    buildTable();
    root = new SplitPane(new BorderPane(table, bar(), null, null, null), objects());
    root.setDividerPositions(0.58);
    root.setId("heap-pane");
  }

  public Parent node() {
    return root;
  }

  private void buildTable() {
    table.setId("heap-table");
    table.setAccessibleText(Texts.of("heap.accessible"));
    table.setItems(model.rows());
    Label empty = Nodes.text("");
    empty
        .textProperty()
        .bind(model.stopped().map(on -> Texts.of(on ? "heap.empty" : "heap.notStopped")));
    table.setPlaceholder(Nodes.emptiness(empty));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumn("class", 220, ClassRow::className);
    addColumn("count", 80, ClassRow::count);
    TableColumn<ClassRow, String> growth = addColumn("growth", 90, HeapView::growth);
    growth.visibleProperty().bind(model.compared());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && model.stopped().get()) {
                model.instances(now);
              }
            });
  }

  private static String growth(ClassRow row) {
    return row.growth() == 0 ? "" : (row.growth() > 0 ? "+" : "−") + Math.abs(row.growth());
  }

  private <V> TableColumn<ClassRow, V> addColumn(
      String name, double width, Function<ClassRow, V> value) {
    TableColumn<ClassRow, V> column = new TableColumn<>(Texts.of("heap." + name));
    column.setId("heap-" + name);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    if (!name.equals("class")) {
      column.getStyleClass().add("number-column");
    }
    table.getColumns().add(column);
    return column;
  }

  private HBox bar() {
    Button count = Nodes.small("heap-now", Feather.HASH, Texts.of("heap.now"), model::count);
    count.disableProperty().bind(model.stopped().not().or(model.counting()));
    Button remember =
        Nodes.small("heap-remember", Feather.CAMERA, Texts.of("heap.remember"), model::remember);
    remember.disableProperty().bind(model.stopped().not().or(model.counting()));
    TextField filter = new TextField();
    filter.setId("heap-filter");
    filter.setPromptText(Texts.of("heap.filter"));
    filter.setAccessibleText(Texts.of("heap.filter"));
    filter.getStyleClass().add("small");
    filter.setMinWidth(70);
    filter.textProperty().bindBidirectional(model.filter());
    HBox.setHgrow(filter, Priority.ALWAYS);
    CheckBox own = new CheckBox(Texts.of("heap.own"));
    own.setId("heap-own");
    own.setMinWidth(Region.USE_PREF_SIZE);
    own.selectedProperty().bindBidirectional(model.ownOnly());
    HBox bar = new HBox(count, remember, filter, own);
    bar.getStyleClass().add("tab-bar");
    return bar;
  }

  private VBox objects() {
    Label title = Nodes.text("", "panel-title", "padded");
    title.setId("heap-title");
    title.textProperty().bind(model.title());
    Label note = Nodes.text("", "panel-detail-text", "padded");
    note.setId("heap-note");
    note.textProperty().bind(model.note());
    for (Label label : new Label[] {title, note}) {
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
      label.managedProperty().bind(label.visibleProperty());
    }
    ValueTree tree = new ValueTree("heap-objects", Texts.of("heap.objects"), model.objects());
    VBox.setVgrow(tree.node(), Priority.ALWAYS);
    return new VBox(title, note, tree.node());
  }
}
