package dev.faultline.ui.workbench;

import dev.faultline.ui.code.CodePane;
import dev.faultline.ui.guide.GuideView;
import dev.faultline.ui.state.StackView;
import dev.faultline.ui.state.VariablesView;
import dev.faultline.ui.toolkit.Focus;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;

/** The panes of the workbench: they can be resized, hidden, and given the focus. */
final class Panes {
  private final DividerMemory memory;
  private final SplitPane upper;
  private final SplitPane work = new SplitPane();
  private final SplitPane main = new SplitPane();
  private final CodePane code;
  private final Optional<Node> guide;
  private final SplitPane state;
  private final BottomTabs tabs;

  Panes(WorkbenchModel model, CodePane code, DividerMemory memory, Keys keys) {
    this.memory = memory;
    this.code = code;
    Parts parts = model.parts();
    state =
        split(
            "split-state",
            Orientation.VERTICAL,
            new StackView(parts.stack(), model.stateActions()).node(),
            new VariablesView(parts.variables(), parts.watches(), model.stateActions()).node());
    upper = split("split-code", Orientation.HORIZONTAL, code.node(), state);
    SplitPane.setResizableWithParent(state, false);
    tabs = new BottomTabs(model, this::makeRoom);
    work.getItems().addAll(upper, tabs.node());
    work.setOrientation(Orientation.VERTICAL);
    work.setId("split-work");
    SplitPane.setResizableWithParent(tabs.node(), false);
    guide = model.lesson().map(lesson -> new GuideView(lesson.guide(), keys::fill).node());
    main.setId("split-main");
    main.getItems().add(work);
    guide.ifPresent(node -> SplitPane.setResizableWithParent(node, false));
    memory.place(state, 0.36);
    List.of(state, upper, work, main).forEach(memory::follow);
    for (Hideable each : Hideable.values()) {
      arrange(each);
    }
  }

  /** A pane that can be out of sight. */
  enum Hideable {
    GUIDE("guide"),
    STATE("state"),
    TABS("tabs");

    private final String id;

    Hideable(String id) {
      this.id = id;
    }
  }

  SplitPane node() {
    return main;
  }

  /** Takes a pane out of sight, or brings it back; remembered. */
  void toggle(Hideable pane) {
    memory.hide(pane.id, !memory.isHidden(pane.id));
    arrange(pane);
  }

  /** Gives a pane the focus, after bringing it back. */
  void focus(Action pane) {
    switch (pane) {
      case FOCUS_GUIDE -> {
        show(Hideable.GUIDE);
        guide.ifPresent(Panes::focusInside);
      }
      case FOCUS_CODE -> code.focus();
      case FOCUS_STACK -> {
        show(Hideable.STATE);
        state.lookup("#stack").requestFocus();
      }
      case FOCUS_VARIABLES -> {
        show(Hideable.STATE);
        state.lookup("#variables").requestFocus();
      }
      default -> throw new IllegalArgumentException("no pane: " + pane);
    }
  }

  /** Brings a tab below the code to the front and gives it the focus. */
  void focus(BottomTab tab) {
    show(Hideable.TABS);
    tabs.show(tab);
    tabs.focus(tab);
  }

  private void show(Hideable pane) {
    if (memory.isHidden(pane.id)) {
      toggle(pane);
    }
  }

  private void arrange(Hideable pane) {
    switch (pane) {
      case GUIDE -> guide.ifPresent(node -> place(pane, main, node, 0, 0.28));
      case STATE -> place(pane, upper, state, 1, 0.66);
      case TABS -> place(pane, work, tabs.node(), 1, 0.72);
    }
  }

  private void place(Hideable pane, SplitPane in, Node node, int index, double first) {
    boolean hidden = memory.isHidden(pane.id);
    if (hidden) {
      in.getItems().remove(node);
      return;
    }
    if (!in.getItems().contains(node)) {
      in.getItems().add(index, node);
    }
    memory.place(in, first);
  }

  /** A pane of tabs passes the focus on to what its front tab shows. */
  private static void focusInside(Node pane) {
    pane.requestFocus();
    if (pane instanceof TabPane tabPane) {
      Node content = tabPane.getSelectionModel().getSelectedItem().getContent();
      Focus.bestIn(content).ifPresent(Node::requestFocus);
    }
  }

  /** Gives the tabs at least this height in pixels, as far as the code keeps some of its own. */
  private void makeRoom(double height) {
    double most = Math.max(0.3, 1 - height / work.getHeight());
    if (work.getHeight() > 0
        && work.getDividers().size() == 1
        && work.getDividerPositions()[0] > most) {
      work.setDividerPositions(most);
    }
  }

  private static SplitPane split(String id, Orientation orientation, Node first, Node second) {
    SplitPane split = new SplitPane(first, second);
    split.setOrientation(orientation);
    split.setId(id);
    return split;
  }
}
