package dev.faultline.ui.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Renders the words within a block: plain, bold, italic, code. */
final class MarkdownInline {
  /** Longer code is set as plain text, which can be broken into lines. */
  private static final int LONGEST_BADGE = 24;

  private static final Parser PARSER = Parser.builder().build();

  private MarkdownInline() {}

  /** One line or paragraph of CommonMark, as prompts and hints are. */
  static TextFlow line(String text, String... styles) {
    Node first = PARSER.parse(text).getFirstChild();
    TextFlow flow = first == null ? new TextFlow() : flow(first);
    flow.getStyleClass().addAll(styles);
    return flow;
  }

  /** The words of a block. */
  static TextFlow flow(Node block, String... styles) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll(styles);
    StringBuilder spoken = new StringBuilder();
    add(block, List.of("md-text"), flow, spoken);
    flow.setAccessibleText(spoken.toString());
    flow.setMinWidth(0);
    return flow;
  }

  private static void add(Node parent, List<String> styles, TextFlow flow, StringBuilder spoken) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof org.commonmark.node.Text text) {
        text(text.getLiteral(), styles, flow, spoken);
      } else if (node instanceof SoftLineBreak) {
        text(" ", styles, flow, spoken);
      } else if (node instanceof HardLineBreak) {
        text("\n", styles, flow, spoken);
      } else if (node instanceof Code code) {
        code(code, flow, spoken);
      } else if (node instanceof StrongEmphasis) {
        add(node, with(styles, "md-bold"), flow, spoken);
      } else if (node instanceof Emphasis) {
        add(node, with(styles, "md-italic"), flow, spoken);
      } else {
        add(node, styles, flow, spoken);
      }
    }
  }

  private static void text(
      String literal, List<String> styles, TextFlow flow, StringBuilder spoken) {
    Text text = new Text(literal);
    text.getStyleClass().addAll(styles);
    flow.getChildren().add(text);
    spoken.append(literal);
  }

  private static void code(Code code, TextFlow flow, StringBuilder spoken) {
    String literal = code.getLiteral();
    if (literal.length() > LONGEST_BADGE || isInTable(code)) {
      text(literal, List.of("md-text", "md-code-text"), flow, spoken);
    } else {
      Label badge = new Label(literal);
      badge.getStyleClass().add("md-code");
      flow.getChildren().add(badge);
      spoken.append(literal);
    }
  }

  /** Whether the column may be narrower than a badge, which cannot be broken into lines. */
  private static boolean isInTable(Node node) {
    Node at = node;
    while (at != null && !(at instanceof TableCell)) {
      at = at.getParent();
    }
    return at != null;
  }

  private static List<String> with(List<String> styles, String more) {
    List<String> all = new ArrayList<>(styles);
    all.add(more);
    return all;
  }
}
