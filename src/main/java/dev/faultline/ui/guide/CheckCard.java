package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A check: what is asked, the inputs to answer it, the verdict, the hints. */
final class CheckCard {
  private static final List<String> STATES =
      List.of("open", "passed", "missing", "wrong", "unknown");

  private final GuideModel guide;
  private final CheckSpec check;
  private final FontIcon icon = Nodes.icon(Feather.CIRCLE, "check-icon");
  private final Label verdict = Nodes.text("", "verdict");
  private final VBox contrast = new VBox();
  private final Label reply = Nodes.text("", "reply");
  private final VBox awaited = new VBox();
  private final VBox inputs = new VBox();
  private final VBox hints = new VBox();
  private final VBox body = new VBox(awaited, inputs, verdict, contrast, reply, hints);
  private final Button hint;
  private final VBox root = new VBox();

  CheckCard(GuideModel guide, CheckSpec check) {
    this.guide = guide;
    this.check = check;
    root.setId("check-" + check.id());
    root.getStyleClass().add("check");
    verdict.setId("verdict-" + check.id());
    contrast.setId("contrast-" + check.id());
    reply.setId("reply-" + check.id());
    awaited.setId("awaited-" + check.id());
    hints.getStyleClass().add("hints");
    hints.setId("hints-" + check.id());
    new ClaimPanes(guide).of(check).ifPresent(inputs.getChildren()::add);
    TextFlow prompt = MarkdownInline.line(check.prompt(), "check-prompt");
    HBox.setHgrow(prompt, Priority.ALWAYS);
    HBox head = new HBox(icon, prompt);
    head.getStyleClass().add("check-head");
    body.getStyleClass().add("check-body");
    hint = hintButton();
    body.getChildren().add(hint);
    root.getChildren().addAll(head, body);
    follow();
  }

  Node node() {
    return root;
  }

  private Button hintButton() {
    Button button =
        Nodes.button(
            "hint-" + check.id(),
            Feather.LIFE_BUOY,
            Texts.of("hint.ask"),
            () -> guide.askHint(check.id()));
    button.getStyleClass().addAll("small", "flat", "hint-button");
    return button;
  }

  private void follow() {
    GuideModel.CheckModel model = guide.check(check.id());
    reply.textProperty().bind(model.reply());
    reply.visibleProperty().bind(model.reply().isNotEmpty());
    reply.managedProperty().bind(reply.visibleProperty());
    guide.status().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    guide.statusOf(check.id()).ifPresent(this::show);
    List<String> open = guide.hints(check.id());
    if (open.size() != hints.getChildren().size()) {
      hints.getChildren().setAll(open.stream().map(CheckCard::hint).toList());
    }
    Nodes.show(hints, !open.isEmpty());
    Nodes.show(body, body.getChildren().stream().anyMatch(Node::isManaged));
  }

  private void show(CheckStatus status) {
    VerdictText text = VerdictText.of(status);
    STATES.forEach(state -> Nodes.state(root, state, state.equals(text.state())));
    verdict.setText(text.text());
    Nodes.show(verdict, !text.text().isEmpty());
    contrast.getChildren().setAll(MarkdownInline.line(text.contrast(), "contrast"));
    Nodes.show(contrast, !text.contrast().isEmpty());
    icon.setIconCode(icon(text.state()));
    icon.setAccessibleText(Texts.of("check." + text.state()));
    showAwaited(status);
    Nodes.show(hint, guide.hasHints(check.id()) && !status.verdict().passed());
    boolean answered = status.verdict().passed() && !isRepeatable();
    Nodes.show(inputs, !answered && !inputs.getChildren().isEmpty());
  }

  /** Says in the console's words what has to be seen before an answer is taken. */
  private void showAwaited(CheckStatus status) {
    awaited.getChildren().clear();
    if (!status.verdict().passed()) {
      status
          .awaited()
          .flatMap(other -> guide.folder().lesson().check(other.id()))
          .map(other -> MarkdownInline.line(awaited(other), "awaited"))
          .ifPresent(awaited.getChildren()::add);
    }
    Nodes.show(awaited, !awaited.getChildren().isEmpty());
    inputs.setDisable(awaited.isVisible());
  }

  private String awaited(CheckSpec other) {
    int step = guide.folder().lesson().stepOf(other.id());
    return Texts.of("evidence.awaited", step, other.prompt());
  }

  /** Tests may be run again after they have passed; a claim that was right is settled. */
  private boolean isRepeatable() {
    return check instanceof dev.faultline.check.kind.Fix
        || check instanceof dev.faultline.check.kind.TestsKill;
  }

  private static Node hint(String text) {
    HBox row =
        new HBox(
            Nodes.icon(Feather.LIFE_BUOY, "hint-icon"), MarkdownInline.line(text, "hint-text"));
    HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
    row.getStyleClass().add("hint");
    return row;
  }

  private static Feather icon(String state) {
    return switch (state) {
      case "passed" -> Feather.CHECK_CIRCLE;
      case "wrong" -> Feather.X_CIRCLE;
      case "unknown" -> Feather.ALERT_TRIANGLE;
      case "missing" -> Feather.MORE_HORIZONTAL;
      default -> Feather.CIRCLE;
    };
  }
}
