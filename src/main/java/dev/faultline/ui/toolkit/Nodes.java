package dev.faultline.ui.toolkit;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small nodes, made the same way everywhere. */
public final class Nodes {
  private Nodes() {}

  /** An icon that takes its size and colour from the stylesheet. */
  public static FontIcon icon(Feather icon, String... styles) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().addAll(styles);
    return node;
  }

  /** A label that wraps. */
  public static Label text(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** What an empty list or table says, in its middle; can be scrolled where the room is short. */
  public static Region emptiness(Label text) {
    text.getStyleClass().add("placeholder");
    text.setAlignment(Pos.CENTER);
    text.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    ScrollPane scroll = new ScrollPane(text);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  /** A button with an icon, a text and an id. */
  public static Button button(String id, Feather icon, String text, Runnable action) {
    Button button = new Button(text, icon(icon));
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A small button for the bar of a tab; never cut short. */
  public static Button small(String id, Feather icon, String text, Runnable action) {
    Button button = button(id, icon, text, action);
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** A button that shows only an icon; the text is its tooltip and its accessible name. */
  public static Button iconButton(String id, Feather icon, String text, Runnable action) {
    Button button = button(id, icon, "", action);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    return button;
  }

  /** An entry of a menu. */
  public static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  /**
   * Lets a button do nothing, and look so, while something is under way. It is not disabled, which
   * would send the focus elsewhere.
   */
  public static void pause(Button button, ObservableValue<Boolean> underWay) {
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          if (underWay.getValue()) {
            event.consume();
          }
        });
    underWay.addListener((property, before, now) -> state(button, "paused", now));
    state(button, "paused", underWay.getValue());
  }

  /** Puts a text on the clipboard. */
  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Empty room that grows. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** Shows a node, or takes it out of the layout. */
  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /** Turns a state of the stylesheet on or off. */
  public static void state(Node node, String pseudoClass, boolean on) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), on);
  }
}
