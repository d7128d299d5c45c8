package dev.faultline.ui.guide;

import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Renders CommonMark with tables as nodes of the window. What it does not know it leaves out. */
public final class Markdown {
  private static final double FIRST_COLUMN = 1.4;
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private Markdown() {}

  /** A text of several blocks. */
  public static VBox render(String text) {
    VBox box = new VBox();
    box.getStyleClass().add("md");
    blocks(PARSER.parse(text), box);
    return box;
  }

  private static void blocks(Node parent, VBox into) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, into);
    }
  }

  private static void block(Node node, VBox into) {
    if (node instanceof Heading heading) {
      into.getChildren()
          .add(MarkdownInline.flow(heading, "md-h" + Math.min(3, heading.getLevel())));
    } else if (node instanceof Paragraph) {
      into.getChildren().add(MarkdownInline.flow(node, "md-p"));
    } else if (node instanceof FencedCodeBlock code) {
      into.getChildren().add(code(code.getLiteral()));
    } else if (node instanceof IndentedCodeBlock code) {
      into.getChildren().add(code(code.getLiteral()));
    } else if (node instanceof BulletList) {
      list(node, into, 0);
    } else if (node instanceof OrderedList ordered) {
      Integer first = ordered.getMarkerStartNumber();
      list(node, into, first == null ? 1 : first);
    } else if (node instanceof BlockQuote) {
      VBox box = new VBox();
      box.getStyleClass().add("md-box");
      blocks(node, box);
      into.getChildren().add(box);
    } else if (node instanceof TableBlock) {
      into.getChildren().add(table(node));
    } else if (node instanceof ThematicBreak) {
      Region rule = new Region();
      rule.getStyleClass().add("md-rule");
      into.getChildren().add(rule);
    }
  }

  private static Label code(String literal) {
    Label code = new Label(literal.stripTrailing());
    code.getStyleClass().add("md-block");
    code.setMaxWidth(Double.MAX_VALUE);
    code.setWrapText(true);
    code.setMinHeight(Region.USE_PREF_SIZE);
    return code;
  }

  private static void list(Node list, VBox into, int first) {
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        Label mark = new Label(first > 0 ? number + "." : "•");
        mark.getStyleClass().add("md-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        VBox body = new VBox();
        HBox.setHgrow(body, Priority.ALWAYS);
        blocks(item, body);
        HBox row = new HBox(mark, body);
        row.getStyleClass().add("md-item");
        into.getChildren().add(row);
        number++;
      }
    }
  }

  private static GridPane table(Node table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("md-table");
    int row = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
        if (line instanceof TableRow) {
          row(line, grid, row++, part instanceof TableHead);
        }
      }
    }
    shareWidth(grid);
    return grid;
  }

  /** Gives the first column, which holds the sentences, somewhat more than each of the others. */
  private static void shareWidth(GridPane grid) {
    double parts = FIRST_COLUMN + grid.getColumnCount() - 1;
    for (int i = 0; i < grid.getColumnCount(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100 * (i == 0 ? FIRST_COLUMN : 1) / parts);
      grid.getColumnConstraints().add(column);
    }
  }

  private static void row(Node line, GridPane grid, int row, boolean head) {
    int column = 0;
    for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        Region flow = MarkdownInline.flow(cell, head ? "md-th" : "md-td");
        Nodes.state(flow, "odd", row % 2 == 1);
        flow.setMaxHeight(Double.MAX_VALUE);
        GridPane.setFillHeight(flow, true);
        grid.add(flow, column++, row);
      }
    }
  }
}
