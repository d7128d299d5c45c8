package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.session.LessonStatus.StepStatus;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step of the process: its name, and when open its prompt, its checks and what is left to do. */
final class StepCard {
  private final Lesson.Step step;
  private final FontIcon icon = Nodes.icon(Feather.CIRCLE, "step-icon");
  private final Label missing = Nodes.text("", "missing");
  private final VBox body = new VBox();
  private final Button head = new Button();
  private final VBox root = new VBox();

  StepCard(GuideModel guide, Lesson.Step step, int number) {
    this.step = step;
    root.setId("step-" + step.id());
    root.getStyleClass().add("step");
    body.getStyleClass().add("step-body");
    body.getChildren().add(MarkdownInline.line(step.prompt(), "step-prompt"));
    if (step.phase().equals("hypothesise")) {
      body.getChildren().add(new HypothesisPane(guide).node());
    }
    step.checks().stream()
        .flatMap(id -> guide.folder().lesson().check(id).stream())
        .forEach(check -> body.getChildren().add(new CheckCard(guide, check).node()));
    missing.setId("missing-" + step.id());
    body.getChildren().add(missing);
    buildHead(number);
    root.getChildren().addAll(head, body);
    open(false);
  }

  Node node() {
    return root;
  }

  Lesson.Step step() {
    return step;
  }

  boolean isOpen() {
    return body.isVisible();
  }

  void open(boolean open) {
    Nodes.show(body, open);
    Nodes.state(root, "open", open);
  }

  /** Shows how the step stands. */
  void show(StepStatus status, boolean current) {
    Nodes.state(root, "done", status.done());
    Nodes.state(root, "current", current);
    icon.setIconCode(
        status.done()
            ? Feather.CHECK_CIRCLE
            : current ? Feather.ARROW_RIGHT_CIRCLE : Feather.CIRCLE);
    String state = Texts.of(status.done() ? "step.done" : current ? "step.current" : "step.ahead");
    head.setAccessibleText(Texts.of("phase." + step.phase()) + ", " + state);
    missing.setText(status.missing());
    missing.setGraphic(Nodes.icon(Feather.CORNER_DOWN_RIGHT));
    Nodes.show(missing, current && status.ofPhase());
  }

  private void buildHead(int number) {
    head.setId("step-head-" + step.id());
    head.getStyleClass().add("step-head");
    Label name = new Label(number + "  " + Texts.of("phase." + step.phase()));
    name.getStyleClass().add("step-name");
    HBox line = new HBox(icon, name);
    line.getStyleClass().add("step-line");
    head.setGraphic(line);
    head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    head.setMaxWidth(Double.MAX_VALUE);
    head.setOnAction(event -> open(!isOpen()));
  }
}
