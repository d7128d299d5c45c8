package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonStatus.StepStatus;
import dev.faultline.ui.toolkit.Nodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The debugging process as a strip, with the phase of the current step lit. */
public final class ProcessStrip {
  /** How much of the process is shown; the current phase always is, by its name. */
  public enum Detail {
    /** The other phases by their names. */
    NAMES,
    /** The other phases by their icons. */
    ICONS,
    /** No other phase. */
    CURRENT
  }

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Map<String, Label> phases = new LinkedHashMap<>();
  private final HBox root = new HBox();
  private Detail detail = Detail.NAMES;

  public ProcessStrip(GuideModel guide) {
    root.setId("process");
    root.getStyleClass().add("process");
    guide.folder().lesson().steps().stream().map(Lesson.Step::phase).distinct().forEach(this::add);
    guide.status().addListener((property, before, now) -> show(now));
    show(guide.status().get());
  }

  public Region node() {
    return root;
  }

  /** Shows as much as there is room for. */
  public void show(Detail fresh) {
    detail = fresh;
    fit();
  }

  private void fit() {
    boolean others = detail != Detail.CURRENT;
    root.getChildren().forEach(node -> Nodes.show(node, others || isCurrent(node)));
    for (Label label : phases.values()) {
      boolean named = detail == Detail.NAMES || isCurrent(label);
      label.setContentDisplay(named ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }
  }

  private static boolean isCurrent(Node node) {
    return node.getPseudoClassStates().contains(CURRENT);
  }

  private void add(String phase) {
    if (!phases.isEmpty()) {
      root.getChildren().add(Nodes.icon(Feather.CHEVRON_RIGHT, "process-arrow"));
    }
    Label label = new Label(Texts.of("phase." + phase), Nodes.icon(Feather.CIRCLE));
    label.setId("phase-" + phase);
    label.getStyleClass().add("phase");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(new Tooltip(label.getText()));
    phases.put(phase, label);
    root.getChildren().add(label);
  }

  private void show(LessonStatus status) {
    String current = status.current().map(step -> step.step().phase()).orElse("");
    phases.forEach(
        (phase, label) -> {
          List<StepStatus> steps =
              status.steps().stream().filter(one -> one.step().phase().equals(phase)).toList();
          show(label, steps.stream().allMatch(StepStatus::done), phase.equals(current));
        });
    fit();
  }

  private void show(Label label, boolean done, boolean current) {
    Nodes.state(label, "done", done);
    Nodes.state(label, "current", current);
    if (label.getGraphic() instanceof FontIcon icon) {
      icon.setIconCode(
          done ? Feather.CHECK : current ? Feather.ARROW_RIGHT_CIRCLE : Feather.CIRCLE);
    }
    String state = Texts.of(done ? "step.done" : current ? "step.current" : "step.ahead");
    label.setAccessibleText(label.getText() + ", " + state);
  }
}
