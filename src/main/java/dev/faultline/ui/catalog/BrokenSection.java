package dev.faultline.ui.catalog;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Makes the list of lesson folders that cannot be read, each with what is wrong in it. */
final class BrokenSection {
  private BrokenSection() {}

  static Node of(List<LessonCatalog.Broken> broken) {
    VBox root = new VBox();
    root.setId("broken-lessons");
    root.getStyleClass().add("broken");
    Label title = new Label(Texts.of("broken.title"), Nodes.icon(Feather.ALERT_TRIANGLE, "danger"));
    title.getStyleClass().add("track-name");
    root.getChildren().add(title);
    for (LessonCatalog.Broken one : broken) {
      String problems =
          one.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
      root.getChildren()
          .addAll(
              Nodes.text(String.valueOf(one.directory().getFileName()), "broken-name"),
              Nodes.text(problems, "broken-problems"));
    }
    return root;
  }
}
