package dev.faultline.ui.search;

import dev.faultline.i18n.Texts;
import dev.faultline.session.ComparedRun;
import dev.faultline.session.Comparison;
import dev.faultline.session.PartingPoint;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where two runs part: a block for each respect, with what either has there. */
final class ComparisonPane {
  private final CompareModel model;
  private final VBox blocks = new VBox();
  private final ScrollPane root = new ScrollPane(blocks);

  ComparisonPane(CompareModel model) {
    this.model = model;
    blocks.setId("comparison");
    blocks.getStyleClass().add("comparison");
    root.setFitToWidth(true);
    model.result().addListener((property, before, now) -> show(now));
    show(model.result().get());
  }

  Parent node() {
    return root;
  }

  private void show(@Nullable Comparison compared) {
    blocks.getChildren().clear();
    if (compared == null) {
      blocks.getChildren().add(Nodes.text(Texts.of("compare.empty"), "placeholder"));
      return;
    }
    blocks
        .getChildren()
        .add(sides(compared, outcome(compared.one()), outcome(compared.other()), false));
    for (PartingPoint point : compared.partings()) {
      blocks.getChildren().addAll(head(point), sides(compared, point));
    }
    if (compared.partings().isEmpty()) {
      blocks.getChildren().add(Nodes.text(Texts.of("compare.same")));
    }
  }

  private static String outcome(ComparedRun run) {
    return Texts.of(
        run.symptom()
            ? "compare.symptom"
            : run.expected() ? "compare.expected" : "compare.neither");
  }

  private Node head(PartingPoint point) {
    String respect = point.respect().name().toLowerCase(Locale.ROOT);
    Label title = new Label(Texts.of("compare.parts." + respect, point.number()));
    title.getStyleClass().add("panel-title");
    title.setMinWidth(Label.USE_PREF_SIZE);
    HBox head = new HBox(title);
    head.getStyleClass().add("parting-head");
    point
        .at()
        .ifPresent(
            at -> {
              String file = at.file().substring(at.file().lastIndexOf('/') + 1);
              Hyperlink place = new Hyperlink(file + ":" + at.line());
              place.setMinWidth(Hyperlink.USE_PREF_SIZE);
              place.setOnAction(event -> model.show(at));
              Label code = new Label(point.code());
              code.getStyleClass().add("panel-detail");
              head.getChildren().addAll(place, code);
            });
    return head;
  }

  private static Node sides(Comparison compared, PartingPoint point) {
    String ended =
        Texts.of(
            point.respect() == PartingPoint.Respect.PRINTED
                ? "compare.nothingMore"
                : "compare.itEnds");
    return sides(compared, point.one().orElse(ended), point.other().orElse(ended), true);
  }

  private static Node sides(Comparison compared, String one, String other, boolean code) {
    GridPane sides = new GridPane();
    sides.getStyleClass().add("parting");
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    sides.getColumnConstraints().addAll(new ColumnConstraints(), rest);
    sides.addRow(0, name(compared.one()), text(one, code));
    sides.addRow(1, name(compared.other()), text(other, code));
    return sides;
  }

  private static Label name(ComparedRun run) {
    Label name = new Label(run.name());
    name.getStyleClass().add("badge");
    name.setMinWidth(Label.USE_PREF_SIZE);
    Nodes.state(name, run.symptom() ? "bad" : "proved", run.symptom() || run.expected());
    return name;
  }

  private static Label text(String text, boolean code) {
    return Nodes.text(text, code ? "parting-code" : "parting-text");
  }
}
