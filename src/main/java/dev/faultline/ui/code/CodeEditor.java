package dev.faultline.ui.code;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.CodeArea;

/** One file on the screen: text, colours, gutter, marks. */
final class CodeEditor {
  /** How many lines below the current one stay in sight. */
  private static final int MARGIN = 2;

  private final CodeFile file;
  private final Gutter gutter;
  private final CodeArea area = new CodeArea();
  private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);

  CodeEditor(CodeFile file, CodeActions actions) {
    this.file = file;
    area.setId("code-" + file.id());
    area.getStyleClass().add("code");
    area.setEditable(file.editable());
    area.setShowCaret(Caret.CaretVisibility.ON);
    area.setAccessibleText(Texts.of("code.accessible", file.name()));
    gutter = new Gutter(file, actions);
    area.setAccessibleHelp(Texts.of("code.leave"));
    area.setParagraphGraphicFactory(gutter);
    Nodes.state(area, "editable", file.editable());
    replaceText(file.text().get());
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    area.showParagraphAtTop(0);
    followText();
    followMarks();
    new HoverHelp(area, file, actions).install();
    new Indenting(area).install();
    scroll.sceneProperty().addListener((property, before, now) -> Platform.runLater(this::leave));
  }

  /** An area blinks on, and is kept with all that it knows, until it is disposed of. */
  private void leave() {
    if (scroll.getScene() == null) {
      area.dispose();
    }
  }

  Parent node() {
    return scroll;
  }

  CodeArea area() {
    return area;
  }

  /** What stands left of a line, if it is in sight. */
  Optional<Node> gutter(int line) {
    return gutter.node(line);
  }

  private void followText() {
    area.textProperty().addListener((property, before, now) -> file.typed(now));
    area.plainTextChanges().subscribe(change -> highlight());
    file.text()
        .addListener(
            (property, before, now) -> {
              if (!now.equals(area.getText())) {
                replaceText(now);
              }
            });
    file.problems().addListener((ListChangeListener<CompileProblem>) change -> highlight());
    area.currentParagraphProperty()
        .addListener((property, before, now) -> file.caretLine().set(now + 1));
  }

  private void followMarks() {
    file.executionLine().addListener(this::marked);
    file.callerLine().addListener(this::marked);
    file.breakpoints()
        .addListener(
            (MapChangeListener<Integer, BreakpointSnapshot>)
                change -> gutter.refresh(change.getKey()));
    file.values().addListener((property, before, now) -> valuesChanged(before, now));
    file.marks()
        .addListener(
            (MapChangeListener<Integer, LineMark>) change -> gutter.refresh(change.getKey()));
    file.shownLine().addListener((property, before, now) -> reveal(now.intValue()));
  }

  private void marked(ObservableValue<?> property, Number before, Number now) {
    gutter.refresh(before.intValue());
    gutter.refresh(now.intValue());
    if (now.intValue() > 0) {
      reveal(now.intValue());
    }
  }

  private void valuesChanged(Map<Integer, String> before, Map<Integer, String> now) {
    Set<Integer> lines = new TreeSet<>(before.keySet());
    lines.addAll(now.keySet());
    lines.forEach(gutter::refresh);
  }

  private boolean isThere(int line) {
    return line > 0 && line <= area.getParagraphs().size();
  }

  /** Scrolls to a line if it is out of sight; the caret and the focus stay where they are. */
  void reveal(int line) {
    if (!isThere(line)) {
      return;
    }
    boolean seen =
        area.getVisibleParagraphs().size() > 2
            && line - 1 > area.firstVisibleParToAllParIndex()
            && line - 1 + MARGIN < area.lastVisibleParToAllParIndex();
    if (!seen) {
      area.showParagraphAtCenter(line - 1);
    }
  }

  private void replaceText(String text) {
    area.replaceText(text);
    highlight();
  }

  private void highlight() {
    String text = area.getText();
    if (!text.isEmpty()) {
      area.setStyleSpans(0, Highlighting.of(text, file.problems()));
    }
  }
}
