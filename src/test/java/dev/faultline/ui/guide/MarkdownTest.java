package dev.faultline.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ui.TestWindow;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class MarkdownTest {
  private static final int NARROW = 240;

  @Test
  void codeInATableIsBrokenIntoLinesWhereItsColumnIsNarrow() throws Exception {
    FxToolkit.registerPrimaryStage();
    TextFlow cell = TestWindow.onFx(() -> cell("`condition LINE COND`"));
    Bounds words = cell.getChildren().get(0).getBoundsInParent();
    assertThat(words.getMaxX()).isLessThanOrEqualTo(cell.getWidth());
    assertThat(words.getHeight()).isGreaterThan(20);
  }

  /** The last cell of a table of three columns, laid out in a narrow pane. */
  private static TextFlow cell(String code) {
    VBox page = Markdown.render("| a | b | c |\n| --- | --- | --- |\n| d | e | " + code + " |\n");
    new Scene(page, NARROW, 400);
    page.applyCss();
    page.layout();
    Region table = (Region) page.getChildren().get(0);
    return (TextFlow) table.getChildrenUnmodifiable().get(5);
  }
}
