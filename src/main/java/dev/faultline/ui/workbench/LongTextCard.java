package dev.faultline.ui.workbench;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A card with a long text to read and copy. */
final class LongTextCard {
  private final TextArea area = new TextArea();
  private final VBox root = new VBox();

  LongTextCard(Prompt.LongText prompt, Runnable close) {
    root.setId("long-text");
    root.getStyleClass().add("card-form");
    area.setId("long-text-area");
    area.setText(prompt.text());
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefSize(640, 360);
    area.setAccessibleText(prompt.title());
    area.getStyleClass().addAll("code-area", "code-field");
    Label title = new Label(Texts.of("text.title", prompt.title(), prompt.text().length()));
    title.getStyleClass().add("card-form-title");
    HBox head =
        new HBox(
            title,
            Nodes.spring(),
            Nodes.iconButton(
                "long-text-copy",
                Feather.COPY,
                Texts.of("text.copy"),
                () -> Nodes.copy(prompt.text())),
            Nodes.iconButton("long-text-close", Feather.X, Texts.of("banner.close"), close));
    head.getStyleClass().add("card-form-head");
    root.getChildren().addAll(head, area);
  }

  Node node() {
    return root;
  }

  Node first() {
    return area;
  }
}
