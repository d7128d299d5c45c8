package dev.faultline.ui.guide;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.HypothesisResult.Visit;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Puts a claim together from a line, an expression, a relation and a value, and tests it. */
final class HypothesisPane {
  private static final List<String> RELATIONS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final int MOST_VISITS_SHOWN = 24;

  private final HypothesisModel model;
  private final GuideModel guide;
  private final FlowPane visits = new FlowPane();
  private final VBox root = new VBox();

  HypothesisPane(GuideModel guide) {
    this.guide = guide;
    model = guide.hypothesis();
    root.getStyleClass().add("claim");
    root.getChildren().addAll(line(), comparison(), button(), summary(), visits);
    visits.getStyleClass().add("visits");
    model.visits().addListener((ListChangeListener<Visit>) change -> showVisits());
    showVisits();
  }

  Node node() {
    return root;
  }

  private Label line() {
    Label line = Nodes.text("", "claim-line");
    line.setId("hypothesis-line");
    line.setGraphic(Nodes.icon(Feather.MAP_PIN));
    line.textProperty().bind(guide.pointedAt().map(HypothesisPane::at));
    return line;
  }

  static String at(@Nullable SourceLine line) {
    return line == null
        ? Texts.of("claim.noLine")
        : Texts.of(
            "claim.line", line.file().substring(line.file().lastIndexOf('/') + 1), line.line());
  }

  private HBox comparison() {
    ComboBox<String> expression = new ComboBox<>(guide.names());
    expression.setId("hypothesis-expression");
    expression.setEditable(true);
    expression.setPromptText(Texts.of("hypothesis.expression"));
    expression.setAccessibleText(Texts.of("hypothesis.expression.accessible"));
    expression.getEditor().textProperty().bindBidirectional(model.expression());
    expression.setMaxWidth(Double.MAX_VALUE);
    expression.setPrefWidth(120);
    HBox.setHgrow(expression, Priority.ALWAYS);
    ComboBox<String> relation = new ComboBox<>(FXCollections.observableArrayList(RELATIONS));
    relation.setId("hypothesis-relation");
    relation.setAccessibleText(Texts.of("hypothesis.relation"));
    relation.valueProperty().bindBidirectional(model.relation());
    relation.setMinWidth(74);
    TextField value = new TextField();
    value.setId("hypothesis-value");
    value.setPromptText(Texts.of("hypothesis.value"));
    value.setAccessibleText(Texts.of("hypothesis.value.accessible"));
    value.textProperty().bindBidirectional(model.value());
    value.setOnAction(event -> model.test());
    value.setPrefWidth(80);
    HBox row = new HBox(expression, relation, value);
    row.getStyleClass().add("claim-row");
    return row;
  }

  private Button button() {
    Button test =
        Nodes.button("hypothesis-test", Feather.PLAY, Texts.of("hypothesis.test"), model::test);
    test.getStyleClass().add("accent");
    Nodes.pause(test, model.busy());
    test.textProperty()
        .bind(model.busy().map(busy -> Texts.of(busy ? "hypothesis.testing" : "hypothesis.test")));
    return test;
  }

  private Label summary() {
    Label summary = Nodes.text("", "verdict");
    summary.setId("hypothesis-result");
    summary.textProperty().bind(model.summary());
    summary.visibleProperty().bind(model.summary().isNotEmpty());
    summary.managedProperty().bind(summary.visibleProperty());
    model
        .outcome()
        .addListener(
            (property, before, now) -> {
              Nodes.state(summary, before.name().toLowerCase(Locale.ROOT), false);
              Nodes.state(summary, now.name().toLowerCase(Locale.ROOT), true);
            });
    return summary;
  }

  private void showVisits() {
    visits.getChildren().clear();
    Nodes.show(visits, !model.visits().isEmpty());
    List<Visit> all = model.visits();
    all.stream().limit(MOST_VISITS_SHOWN).forEach(this::show);
    int left = all.size() - MOST_VISITS_SHOWN;
    if (left > 0) {
      visits.getChildren().add(new Label(Texts.of("hypothesis.more", left)));
      all.stream()
          .skip(MOST_VISITS_SHOWN)
          .filter(visit -> !visit.held())
          .findFirst()
          .ifPresent(this::show);
    }
  }

  private void show(Visit visit) {
    visits.getChildren().add(visit(visit));
  }

  private static Label visit(Visit visit) {
    Label label = new Label(visit.value(), Nodes.icon(visit.held() ? Feather.CHECK : Feather.X));
    label.getStyleClass().add("visit");
    Nodes.state(label, "held", visit.held());
    label.setAccessibleText(
        visit.value() + " " + Texts.of(visit.held() ? "hypothesis.held" : "hypothesis.not"));
    return label;
  }
}
