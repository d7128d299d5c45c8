package dev.faultline.ui.workbench;

import dev.faultline.errors.ErrorEntry;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.guide.Markdown;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A card that says what an error means. */
final class ExplanationCard {
  private final ScrollPane text;
  private final VBox root = new VBox();

  ExplanationCard(ErrorEntry error, Runnable close) {
    root.setId("explanation");
    root.getStyleClass().add("card-form");
    Label title = new Label(error.title());
    title.setId("explanation-title");
    title.getStyleClass().add("card-form-title");
    HBox head =
        new HBox(
            title,
            Nodes.spring(),
            Nodes.iconButton("explanation-close", Feather.X, Texts.of("banner.close"), close));
    head.getStyleClass().add("card-form-head");
    text = new ScrollPane(Markdown.render(markdown(error)));
    text.setFitToWidth(true);
    text.setPrefWidth(600);
    text.setAccessibleText(error.title() + ". " + error.means());
    root.getChildren().addAll(head, text);
  }

  private static String markdown(ErrorEntry error) {
    StringBuilder text = new StringBuilder(error.means());
    text.append("\n\n**").append(Texts.of("explain.causes")).append("**\n\n");
    error.causes().forEach(cause -> text.append("- ").append(cause).append('\n'));
    text.append("\n**").append(Texts.of("explain.look")).append("**\n\n").append(error.look());
    text.append("\n\n**").append(Texts.of("explain.example")).append("**\n\n```\n");
    text.append(error.example()).append("\n```\n");
    if (!error.lessons().isEmpty()) {
      text.append("\n").append(Texts.of("explain.lessons", String.join(", ", error.lessons())));
    }
    return text.toString();
  }

  Node node() {
    return root;
  }

  Node first() {
    return text;
  }
}
