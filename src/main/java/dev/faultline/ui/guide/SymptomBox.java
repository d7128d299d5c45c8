package dev.faultline.ui.guide;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a user of the program would report: what should come, and what comes. */
final class SymptomBox {
  private final VBox root;

  SymptomBox(Lesson lesson) {
    boolean dies = lesson.symptom().kind().equals("exception");
    root =
        new VBox(
            line("symptom.expected", lesson.symptom().expected()),
            line(dies ? "symptom.dies" : "symptom.actual", lesson.symptom().actual()));
    root.getStyleClass().add("symptom");
    root.setId("symptom");
  }

  Node node() {
    return root;
  }

  private static Node line(String key, String text) {
    Label name = new Label(Texts.of(key));
    name.getStyleClass().add("symptom-name");
    Label value = Nodes.text(text, "symptom-value");
    return new VBox(name, value);
  }
}
