package dev.faultline.ui.picture;

import dev.faultline.ui.state.VariableRow;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line of a box that can have the focus: its title, or one of its rows. */
final class Line extends HBox {
  private final long box;
  private final Label name = new Label();
  private final Label value = new Label();
  private final Label identity = new Label();
  private final Node open = Nodes.icon(Feather.PLUS_SQUARE, "picture-open");
  private final Tooltip full = new Tooltip();
  private @Nullable Row row;

  /**
   * @param box number of the box that the line belongs to
   */
  private Line(long box, String style) {
    this.box = box;
    Region dot = new Region();
    dot.getStyleClass().add("changed-dot");
    name.getStyleClass().add("variable-name");
    value.getStyleClass().add("variable-value");
    value.setMinWidth(0);
    identity.getStyleClass().add("variable-identity");
    identity.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(dot, name, value, Nodes.spring(), identity, open);
    getStyleClass().addAll("picture-line", "variable", style);
    Tooltip.install(this, full);
  }

  static Line title(long box) {
    return new Line(box, "picture-title");
  }

  static Line row(long box) {
    return new Line(box, "picture-row");
  }

  long box() {
    return box;
  }

  /** What the row holds, empty for a title. */
  Optional<Row> row() {
    return Optional.ofNullable(row);
  }

  /** Shows a box's title. */
  void show(Box of) {
    name.setText(of.title());
    identity.setText(of.isFrame() ? "" : "#" + of.id());
    Nodes.show(open, false);
    say(PictureWords.spoken(of), AccessibleRole.TEXT);
  }

  /** Shows a row. */
  void show(Row fresh, ObjectGraph graph) {
    row = fresh;
    VariableRow variable = fresh.variable();
    boolean refers = fresh.kind() == Row.Kind.REFERENCE;
    boolean more = fresh.kind() == Row.Kind.MORE;
    name.setText(variable.name());
    value.setText(refers || more ? "" : "= " + variable.text());
    identity.setText(refers ? "#" + fresh.target() : variable.identity());
    Nodes.show(open, more || fresh.kind() == Row.Kind.CLOSED);
    Nodes.state(this, "changed", variable.changed());
    Nodes.state(this, "refers", refers);
    Nodes.state(this, "more", more);
    say(
        PictureWords.spoken(fresh, graph),
        fresh.kind() == Row.Kind.VALUE ? AccessibleRole.TEXT : AccessibleRole.HYPERLINK);
  }

  private void say(String words, AccessibleRole role) {
    setAccessibleText(words);
    setAccessibleRole(role);
    full.setText(words);
  }
}
