package dev.faultline.ui.workbench;

import dev.faultline.ui.code.CodePane;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The workbench: guide, code, state, tabs; toolbar above, status below. */
public final class WorkbenchView {
  private final WorkbenchModel model;
  private final BorderPane root = new BorderPane();
  private final StackPane layers;
  private final CodePane code;
  private final Keys keys;
  private final Panes panes;
  private @Nullable Action down;
  private boolean held;

  /**
   * @param look the buttons for theme and text size
   */
  public WorkbenchView(WorkbenchModel model, Region look, DividerMemory dividers, Keys keys) {
    this.model = model;
    this.keys = keys;
    Parts parts = model.parts();
    code = new CodePane(parts.code(), model.codeActions());
    panes = new Panes(model, code, dividers, keys);
    model.commands().screen(this::perform);
    Toolbar toolbar = new Toolbar(model.commands(), parts.run(), keys);
    HBox tools = tools(toolbar);
    root.setId("workbench");
    root.getStyleClass().add("workbench");
    root.setTop(
        new VBox(
            new Header(model, look).node(),
            tools,
            new BannerView(
                    parts.run(), model.commands(), () -> parts.tab().set(BottomTab.EXCEPTIONS))
                .node()));
    root.setCenter(panes.node());
    root.setBottom(new StatusBar(parts.run()).node());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, event -> released());
    layers = new StackPane(root, new Cards(model, code).node());
  }

  /** The toolbar in its row; it is told how much room there is, in pixels and in text sizes. */
  private static HBox tools(Toolbar toolbar) {
    Label sample = new Label();
    sample.setManaged(false);
    sample.setVisible(false);
    HBox tools = new HBox(toolbar.node(), sample);
    tools.getStyleClass().add("tools");
    tools.setMinWidth(0);
    InvalidationListener fit = changed -> toolbar.fit(tools.getWidth(), sample.getFont().getSize());
    tools.widthProperty().addListener(fit);
    sample.fontProperty().addListener(fit);
    return tools;
  }

  public Parent node() {
    return layers;
  }

  /** Puts the focus where work begins. */
  public void focus() {
    code.focus();
  }

  /** Carries out what is about the screen only. */
  private void perform(Action action) {
    switch (action) {
      case HIDE_GUIDE -> panes.toggle(Panes.Hideable.GUIDE);
      case HIDE_STATE -> panes.toggle(Panes.Hideable.STATE);
      case HIDE_TABS -> panes.toggle(Panes.Hideable.TABS);
      case NEXT_FILE -> code.turn(1);
      case PREVIOUS_FILE -> code.turn(-1);
      default -> action.tab().ifPresentOrElse(panes::focus, () -> panes.focus(action));
    }
  }

  private void pressed(KeyEvent event) {
    keys.action(event)
        .filter(action -> !action.isOfWindow())
        .ifPresentOrElse(
            action -> {
              held = action == down;
              down = action;
              model.commands().perform(action);
              event.consume();
            },
            () -> down = null);
  }

  /** The key of an action types nothing besides, as Alt and a digit would where code is written. */
  private void typed(KeyEvent event) {
    if (down != null) {
      event.consume();
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
