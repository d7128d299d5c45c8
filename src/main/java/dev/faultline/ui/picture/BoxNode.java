package dev.faultline.ui.picture;

import dev.faultline.ui.toolkit.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A box on the screen: lines of equal height. It stays the same while what it shows changes. */
final class BoxNode extends Pane {
  private final Line title;
  private final Label aliases = new Label("", Nodes.icon(Feather.LINK_2, "picture-link"));
  private final List<Line> rows = new ArrayList<>();

  BoxNode(long id) {
    title = Line.title(id);
    aliases.getStyleClass().add("picture-aliases");
    setId("box-" + id);
    getStyleClass().add("picture-box");
  }

  void show(Box box, ObjectGraph graph) {
    title.show(box);
    aliases.setText(PictureWords.aliases(box));
    while (rows.size() < box.rows().size()) {
      rows.add(Line.row(box.id()));
    }
    rows.subList(box.rows().size(), rows.size()).clear();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(box.rows().get(i), graph);
    }
    Nodes.state(this, "frame", box.isFrame());
    Nodes.state(this, "shared", box.isShared());
    keep(
        Stream.concat(box.isShared() ? Stream.of(title, aliases) : Stream.of(title), rows.stream())
            .toList());
  }

  /** Leaves alone what is there already, so that it keeps the focus. */
  private void keep(List<? extends Node> wanted) {
    getChildren().retainAll(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= getChildren().size() || getChildren().get(i) != wanted.get(i)) {
        getChildren().add(i, wanted.get(i));
      }
    }
  }

  Line title() {
    return title;
  }

  /** What can have the focus, from top to bottom. */
  Stream<Line> lines() {
    return Stream.concat(Stream.of(title), rows.stream());
  }

  @Override
  protected void layoutChildren() {
    Insets border = getInsets();
    double width = getWidth() - border.getLeft() - border.getRight();
    double each = (getHeight() - border.getTop() - border.getBottom()) / getChildren().size();
    double top = border.getTop();
    for (Node child : getChildren()) {
      ((Region) child).setPrefHeight(each);
      child.resizeRelocate(border.getLeft(), snapPositionY(top), width, snapSizeY(each));
      top += each;
    }
  }
}
