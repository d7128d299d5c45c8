package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Makes the button that runs the tests of a check and says so while they run. */
final class TestsButton {
  private TestsButton() {}

  static Button of(String check, GuideModel.CheckModel model, Runnable run) {
    Button button =
        Nodes.button(
            "tests-" + check,
            Feather.CHECK_SQUARE,
            Texts.of("tests.run"),
            () -> {
              model.begin();
              run.run();
            });
    button.getStyleClass().add("accent");
    Nodes.pause(button, model.busy());
    button
        .textProperty()
        .bind(model.busy().map(busy -> Texts.of(busy ? "tests.running" : "tests.run")));
    return button;
  }
}
