package dev.faultline.ui.workbench;

import dev.faultline.ui.code.CodePane;
import dev.faultline.ui.guide.GuideView;
import dev.faultline.ui.state.StackView;
import dev.faultline.ui.state.VariablesView;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The workbench: guide, code, state, tabs; toolbar above, status below. */
public final class WorkbenchView {
  private final WorkbenchModel model;
  private final BorderPane root = new BorderPane();
  private final StackPane layers;
  private final CodePane code;
  private @Nullable Action down;
  private boolean held;

  /**
   * @param look the buttons for theme and text size
   */
  public WorkbenchView(WorkbenchModel model, Node look, DividerMemory dividers) {
    this.model = model;
    Parts parts = model.parts();
    code = new CodePane(parts.code(), model.codeActions());
    HBox tools = new HBox(new Toolbar(model.commands(), parts.run()).node());
    tools.getStyleClass().add("tools");
    root.setId("workbench");
    root.getStyleClass().add("workbench");
    root.setTop(
        new VBox(
            new Header(parts.guide(), look).node(),
            tools,
            new BannerView(
                    parts.run(), model.commands(), () -> parts.tab().set(BottomTab.EXCEPTIONS))
                .node()));
    root.setCenter(panes(parts, dividers));
    root.setBottom(new StatusBar(parts.run()).node());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, event -> released());
    layers = new StackPane(root, new Cards(model, code).node());
  }

  public Parent node() {
    return layers;
  }

  /** Puts the focus where work begins. */
  public void focus() {
    code.focus();
  }

  private SplitPane panes(Parts parts, DividerMemory dividers) {
    SplitPane state =
        split(
            "split-state",
            Orientation.VERTICAL,
            new StackView(parts.stack(), model.stateActions()).node(),
            new VariablesView(parts.variables(), parts.watches(), model.stateActions()).node());
    SplitPane upper = split("split-code", Orientation.HORIZONTAL, code.node(), state);
    SplitPane.setResizableWithParent(state, false);
    SplitPane work = new SplitPane();
    Node tabs = new BottomTabs(model, height -> makeRoom(work, height)).node();
    work.getItems().addAll(upper, tabs);
    work.setOrientation(Orientation.VERTICAL);
    work.setId("split-work");
    SplitPane.setResizableWithParent(tabs, false);
    Node guide = new GuideView(parts.guide()).node();
    SplitPane main = split("split-main", Orientation.HORIZONTAL, guide, work);
    SplitPane.setResizableWithParent(guide, false);
    dividers.remember(main, 0.28);
    dividers.remember(work, 0.72);
    dividers.remember(upper, 0.66);
    dividers.remember(state, 0.36);
    return main;
  }

  /** Gives the tabs at least this height in pixels, as far as the code keeps some of its own. */
  private static void makeRoom(SplitPane work, double height) {
    double most = Math.max(0.3, 1 - height / work.getHeight());
    if (work.getHeight() > 0 && work.getDividerPositions()[0] > most) {
      work.setDividerPositions(most);
    }
  }

  private static SplitPane split(String id, Orientation orientation, Node first, Node second) {
    SplitPane split = new SplitPane(first, second);
    split.setOrientation(orientation);
    split.setId(id);
    return split;
  }

  private void pressed(KeyEvent event) {
    for (Action action : Action.values()) {
      if (action.key().match(event)) {
        held = action == down;
        down = action;
        model.commands().perform(action);
        event.consume();
        return;
      }
    }
  }

  /** A key that was held stops what it still asked for; a key that was tapped gets its step. */
  private void released() {
    if (held) {
      model.commands().forgetWaiting();
    }
    held = false;
    down = null;
  }
}
