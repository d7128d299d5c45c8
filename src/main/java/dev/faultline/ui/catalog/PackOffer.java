package dev.faultline.ui.catalog;

import dev.faultline.i18n.Texts;
import dev.faultline.pack.OpenedPack;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A card that says what a pack is and whose, and asks whether to install it. */
final class PackOffer {
  private final Button decline;
  private final VBox root = new VBox();

  PackOffer(OpenedPack pack, Intake intake) {
    root.setId("pack-offer");
    root.getStyleClass().addAll("card-form", "pack-offer");
    Label title = new Label(Texts.of("intake.offer"));
    title.getStyleClass().add("card-form-title");
    Label what = Nodes.text(pack.description());
    what.setId("pack-description");
    decline = Nodes.button("pack-decline", Feather.X, Texts.of("intake.decline"), intake::decline);
    Button agree =
        Nodes.button("pack-agree", Feather.DOWNLOAD, Texts.of("intake.agree"), intake::agree);
    HBox ways = new HBox(Nodes.spring(), decline, agree);
    ways.getStyleClass().add("form-line");
    root.getChildren().addAll(title, what, Nodes.text(Texts.of("intake.risk")), ways);
  }

  Node node() {
    return root;
  }

  /** What gets the focus: the way out, so that Enter alone lets nobody in. */
  Node first() {
    return decline;
  }
}
