package dev.faultline.ui.workbench;

import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How the program stands, and what happened last, in words. */
final class StatusBar {
  private final Label state = new Label();
  private final Label story = new Label();
  private final HBox root = new HBox(state, story);

  StatusBar(RunModel run) {
    root.getStyleClass().add("status");
    state.setId("state");
    state.getStyleClass().add("state-badge");
    state.setMinWidth(Region.USE_PREF_SIZE);
    story.setId("story");
    story.setMinWidth(0);
    story.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(story, Priority.ALWAYS);
    story.textProperty().bind(run.story());
    story
        .textProperty()
        .addListener(
            (text, before, now) ->
                story.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    run.state().addListener((property, before, now) -> show(now));
    show(run.state().get());
  }

  Parent node() {
    return root;
  }

  private void show(SessionState now) {
    String name = name(now);
    state.setText(Texts.of("state." + name));
    for (String each :
        new String[] {"idle", "starting", "running", "waiting", "stopped", "ended"}) {
      Nodes.state(state, each, each.equals(name));
    }
  }

  private static String name(SessionState now) {
    if (now instanceof SessionState.Running running) {
      return running.waitingForInput() ? "waiting" : "running";
    } else if (now instanceof SessionState.Stopped) {
      return "stopped";
    } else if (now instanceof SessionState.Ended) {
      return "ended";
    }
    return now instanceof SessionState.Starting ? "starting" : "idle";
  }
}
