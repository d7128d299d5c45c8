package dev.faultline.ui;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the whole window has to say, below everything else, until it is closed. */
final class NoteBar {
  private final VBox root;

  /**
   * @param fault a failure of Faultline's own
   * @param notes what should be known of the settings
   */
  NoteBar(StringProperty fault, StringProperty notes) {
    root = new VBox(bar("fault", Feather.ALERT_TRIANGLE, fault), bar("note", Feather.INFO, notes));
  }

  Parent node() {
    return root;
  }

  private static Node bar(String id, Feather icon, StringProperty text) {
    Label words = Nodes.text("", id + "-words");
    words.setId(id);
    words.textProperty().bind(text);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close =
        Nodes.iconButton(id + "-close", Feather.X, Texts.of("banner.close"), () -> text.set(""));
    HBox bar = new HBox(Nodes.icon(icon, id + "-icon"), words, close);
    bar.getStyleClass().addAll("note-bar", id);
    bar.visibleProperty().bind(text.isNotEmpty());
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }
}
