package dev.faultline.ui.search;

import dev.faultline.i18n.Texts;
import dev.faultline.session.TriedProfile;
import dev.faultline.ui.toolkit.Nodes;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Two runs to choose, where they part, and what came of the lesson's profiles. */
public final class CompareView {
  private final CompareModel model;
  private final SplitPane root = new SplitPane();

  public CompareView(CompareModel model) {
    this.model = model;
    BorderPane comparison =
        new BorderPane(new ComparisonPane(model).node(), choice(), null, note(), null);
    Node profiles = profiles();
    root.setId("compare-pane");
    root.getItems().add(comparison);
    model
        .profiles()
        .addListener(
            (ListChangeListener<TriedProfile>)
                change -> {
                  if (model.profiles().size() > 1 && !root.getItems().contains(profiles)) {
                    root.getItems().add(profiles);
                    root.setDividerPositions(0.58);
                  }
                });
  }

  public Parent node() {
    return root;
  }

  private Node choice() {
    Button compare =
        Nodes.small("compare-go", Feather.COLUMNS, Texts.of("compare.go"), model::compare);
    Nodes.pause(compare, model.busy());
    HBox bar =
        new HBox(
            names("compare-one", Texts.of("compare.one"), model.one()),
            new Label(Texts.of("compare.with")),
            names("compare-other", Texts.of("compare.other"), model.other()),
            compare);
    bar.getStyleClass().add("tab-bar");
    return bar;
  }

  private ComboBox<String> names(
      String id, String accessible, ObjectProperty<@Nullable String> chosen) {
    ComboBox<String> names = new ComboBox<>(model.names());
    names.setId(id);
    names.setAccessibleText(accessible);
    names.getStyleClass().add("small");
    names.valueProperty().bindBidirectional(chosen);
    return names;
  }

  private Node note() {
    Label note = Nodes.text("", "fault");
    note.setId("compare-note");
    note.textProperty().bind(model.note());
    note.visibleProperty().bind(model.note().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private Node profiles() {
    TableView<TriedProfile> table = new TableView<>(model.profiles());
    table.setId("compare-profiles");
    table.setAccessibleText(Texts.of("compare.profiles"));
    addColumn(table, "profile", 120, CompareView::name);
    addColumn(table, "outcome", 105, CompareView::outcome);
    addColumn(table, "factors", 480, CompareView::factors);
    return table;
  }

  private static void addColumn(
      TableView<TriedProfile> table,
      String name,
      double width,
      Function<TriedProfile, String> value) {
    TableColumn<TriedProfile, String> column = new TableColumn<>(Texts.of("compare." + name));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    table.getColumns().add(column);
  }

  private static String name(TriedProfile profile) {
    return profile.name().isEmpty() ? Texts.of("compare.usual") : profile.name();
  }

  private static String outcome(TriedProfile profile) {
    return profile
        .outcome()
        .map(
            outcome ->
                Texts.of(
                    switch (outcome) {
                      case SYMPTOM -> "compare.fails";
                      case EXPECTED -> "compare.expected";
                      case OTHER -> "compare.neither";
                    }))
        .orElse(Texts.of("compare.untried"));
  }

  private static String factors(TriedProfile profile) {
    return profile.factors().entrySet().stream()
        .map(each -> (each.getKey() + " " + each.getValue()).strip())
        .collect(Collectors.joining(", "));
  }
}
