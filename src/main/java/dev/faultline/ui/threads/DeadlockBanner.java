package dev.faultline.ui.threads;

import dev.faultline.debug.SourceLine;
import dev.faultline.debug.ThreadDump;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** Names each cycle of threads that wait for each other; takes no room while there is none. */
final class DeadlockBanner {
  private final ThreadsModel model;
  private final VBox root = new VBox();

  DeadlockBanner(ThreadsModel model) {
    this.model = model;
    root.setId("deadlocks");
    root.getStyleClass().add("deadlocks");
    model.deadlocks().addListener((ListChangeListener<ThreadDump.Deadlock>) change -> show());
    show();
  }

  Node node() {
    return root;
  }

  private void show() {
    root.getChildren().clear();
    for (ThreadDump.Deadlock deadlock : model.deadlocks()) {
      root.getChildren().add(Nodes.text(ThreadWords.cycle(deadlock), "deadlock-title"));
      deadlock.cycle().forEach(entry -> root.getChildren().add(line(entry)));
    }
    Nodes.show(root, !model.deadlocks().isEmpty());
    root.setAccessibleText(
        model.deadlocks().isEmpty()
            ? ""
            : Texts.of("deadlock.accessible", ThreadWords.cycle(model.deadlocks().get(0))));
  }

  private Hyperlink line(ThreadDump.Entry entry) {
    Hyperlink link = new Hyperlink(ThreadWords.inDeadlock(entry));
    link.getStyleClass().add("deadlock-line");
    SourceLine at = entry.at();
    link.setOnAction(
        event -> {
          if (at != null) {
            model.show(at);
          }
        });
    return link;
  }
}
