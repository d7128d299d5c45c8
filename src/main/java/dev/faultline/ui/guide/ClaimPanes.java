package dev.faultline.ui.guide;

import dev.faultline.check.Question;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.check.kind.Minimise;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.check.kind.TestsKill;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** Makes the inputs by which a check is answered; a check that only watches has none. */
final class ClaimPanes {
  private final GuideModel guide;

  ClaimPanes(GuideModel guide) {
    this.guide = guide;
  }

  Optional<Node> of(CheckSpec check) {
    if (check instanceof PredictValue predict) {
      return Optional.of(predict(predict.id()));
    } else if (check instanceof FaultLocation) {
      return Optional.of(fault(check.id()));
    } else if (check instanceof Cause cause) {
      return Optional.of(cause(cause));
    } else if (check instanceof Fix) {
      return Optional.of(tests(check.id()));
    } else if (check instanceof Minimise) {
      return Optional.of(minimise(check.id()));
    } else if (check instanceof TestsKill) {
      return Optional.of(ownTests(check.id()));
    } else if (check instanceof Question question) {
      return Optional.of(new AnswerPanes(guide).of(question));
    }
    return Optional.empty();
  }

  private Node predict(String id) {
    GuideModel.CheckModel model = guide.check(id);
    TextField value = new TextField();
    value.setId("predict-" + id);
    value.getStyleClass().add("code-field");
    value.setPromptText(Texts.of("predict.prompt"));
    value.setAccessibleText(Texts.of("predict.accessible"));
    HBox.setHgrow(value, Priority.ALWAYS);
    Runnable send =
        () -> {
          model.begin();
          guide
              .actions()
              .predict(
                  id,
                  value.getText(),
                  () -> {
                    model.done();
                    model.reply().set(Texts.of("predict.taken", value.getText().strip()));
                  },
                  model::refused);
        };
    value.setOnAction(event -> send.run());
    Button button = Nodes.button("predict-go-" + id, Feather.EYE, Texts.of("predict.go"), send);
    Nodes.pause(button, model.busy());
    HBox row = new HBox(value, button);
    row.getStyleClass().add("claim-row");
    return row;
  }

  private Node fault(String id) {
    GuideModel.CheckModel model = guide.check(id);
    Label line = Nodes.text("", "claim-line");
    line.setId("fault-line-" + id);
    line.setGraphic(Nodes.icon(Feather.MAP_PIN));
    line.textProperty().bind(guide.pointedAt().map(HypothesisPane::at));
    CertaintyPicker certainty = new CertaintyPicker(id);
    Button claim =
        claimButton(
            id,
            () -> {
              SourceLine at = guide.pointedAt().get();
              if (at == null) {
                model.refused(Texts.of("claim.noLine"));
                return;
              }
              model.begin();
              guide.actions().claimFault(id, at, certainty.value(), model::done, model::refused);
            });
    return box(line, certainty.node(), claim);
  }

  private Node cause(Cause check) {
    GuideModel.CheckModel model = guide.check(check.id());
    ToggleGroup group = new ToggleGroup();
    VBox options = new VBox();
    options.getStyleClass().add("options");
    for (Cause.Option option : check.options()) {
      RadioButton button = new RadioButton();
      button.setId("option-" + check.id() + "-" + option.id());
      button.setUserData(option.id());
      button.setToggleGroup(group);
      button.setAccessibleText(option.text());
      TextFlow text = MarkdownInline.line(option.text(), "option-text");
      text.setOnMouseClicked(event -> button.fire());
      HBox.setHgrow(text, Priority.ALWAYS);
      HBox row = new HBox(button, text);
      row.getStyleClass().add("option");
      options.getChildren().add(row);
    }
    CertaintyPicker certainty = new CertaintyPicker(check.id());
    Button claim =
        claimButton(
            check.id(),
            () -> {
              if (group.getSelectedToggle() == null) {
                model.refused(Texts.of("cause.none"));
                return;
              }
              String option = (String) group.getSelectedToggle().getUserData();
              model.begin();
              guide
                  .actions()
                  .claimCause(check.id(), option, certainty.value(), model::done, model::refused);
            });
    return box(options, certainty.node(), claim);
  }

  private Button tests(String id) {
    GuideModel.CheckModel model = guide.check(id);
    return TestsButton.of(
        id, model, () -> guide.actions().runTests(id, model::done, model::refused));
  }

  private Node ownTests(String id) {
    Button write =
        Nodes.button(
            "write-tests-" + id,
            Feather.EDIT_3,
            Texts.of("tests.write"),
            guide.actions()::showOwnTests);
    VBox box = new VBox(write, tests(id));
    box.getStyleClass().add("claim");
    return box;
  }

  private Node minimise(String id) {
    return Nodes.button(
        "minimise-" + id, Feather.SCISSORS, Texts.of("minimise.open"), guide.actions()::minimise);
  }

  private Button claimButton(String id, Runnable action) {
    Button claim = Nodes.button("claim-" + id, Feather.FLAG, Texts.of("claim.go"), action);
    claim.getStyleClass().add("accent");
    Nodes.pause(claim, guide.check(id).busy());
    return claim;
  }

  private static VBox box(Node... nodes) {
    VBox box = new VBox(nodes);
    box.getStyleClass().add("claim");
    return box;
  }
}
