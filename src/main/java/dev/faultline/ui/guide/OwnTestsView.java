package dev.faultline.ui.guide;

import dev.faultline.check.kind.TestsKill;
import dev.faultline.i18n.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The test classes that the learner writes; what is typed is kept when the focus leaves. */
public final class OwnTestsView {
  private final GuideModel guide;
  private final VBox root = new VBox();

  public OwnTestsView(GuideModel guide) {
    this.guide = guide;
    root.getStyleClass().add("own-tests");
    asked(guide).forEach(check -> root.getChildren().addAll(name(check), editor(check)));
  }

  /** Whether the lesson has the learner write tests. */
  public static boolean isNeeded(GuideModel guide) {
    return !asked(guide).isEmpty();
  }

  public Parent node() {
    return root;
  }

  private static List<TestsKill> asked(GuideModel guide) {
    return guide.folder().lesson().checks().stream()
        .filter(TestsKill.class::isInstance)
        .map(TestsKill.class::cast)
        .toList();
  }

  private static Label name(TestsKill check) {
    return new Label(Texts.of("tests.own", check.file()));
  }

  private Node editor(TestsKill check) {
    TextArea text = new TextArea();
    text.setId("own-tests-" + check.id());
    text.getStyleClass().add("code-field");
    text.setAccessibleText(Texts.of("tests.own", check.file()));
    VBox.setVgrow(text, Priority.ALWAYS);
    Runnable load = () -> guide.actions().ownTests(check.file(), kept -> show(text, kept));
    load.run();
    text.focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                guide.actions().writeTests(check.file(), text.getText());
              }
            });
    guide
        .status()
        .addListener(
            (property, before, now) -> {
              if (!text.isFocused()) {
                load.run();
              }
            });
    return text;
  }

  /** Caret and scrolling stay where they are as long as nothing changes. */
  private static void show(TextArea area, String text) {
    if (!text.equals(area.getText())) {
      area.setText(text);
    }
  }
}
