package dev.faultline.ui.code;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.SourceLine;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** A source file as the screen shows it. Used on the JavaFX thread. */
public final class CodeFile {
  private final String path;
  private final boolean editable;
  private final Typing typing;
  private final ReadOnlyStringWrapper text;
  private final ObservableMap<Integer, BreakpointSnapshot> breakpoints =
      FXCollections.observableHashMap();
  private final ObservableMap<Integer, LineMark> marks = FXCollections.observableHashMap();
  private final ObjectProperty<Map<Integer, String>> values = new SimpleObjectProperty<>(Map.of());
  private final ObservableList<CompileProblem> problems = FXCollections.observableArrayList();
  private final IntegerProperty caretLine = new SimpleIntegerProperty(1);
  private final IntegerProperty executionLine = new SimpleIntegerProperty();
  private final IntegerProperty callerLine = new SimpleIntegerProperty();
  private final IntegerProperty shownLine = new SimpleIntegerProperty();

  CodeFile(String path, String text, boolean editable, Typing typing) {
    this.path = path;
    this.text = new ReadOnlyStringWrapper(text);
    this.editable = editable;
    this.typing = typing;
    typing.begin(text);
  }

  public String path() {
    return path;
  }

  /** The file's name without its folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The file's name as part of a control's id. */
  String id() {
    return name().replace(".java", "").replace('.', '-');
  }

  public boolean editable() {
    return editable;
  }

  /** The text that the screen is to show; what is typed comes back here at once. */
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /** The breakpoints by line. */
  public ObservableMap<Integer, BreakpointSnapshot> breakpoints() {
    return breakpoints;
  }

  /** The colours beside line numbers, by line. */
  ObservableMap<Integer, LineMark> marks() {
    return marks;
  }

  /** What stands at the ends of lines while stopped, by line. */
  public ObjectProperty<Map<Integer, String>> values() {
    return values;
  }

  /** What the compiler says about the text; empty while it is being typed. */
  public ObservableList<CompileProblem> problems() {
    return problems;
  }

  /** The line the caret is in, from 1. */
  public IntegerProperty caretLine() {
    return caretLine;
  }

  /** The line that runs next, 0 for none. */
  public IntegerProperty executionLine() {
    return executionLine;
  }

  /** The line at which the selected caller waits, 0 for none. */
  public IntegerProperty callerLine() {
    return callerLine;
  }

  /** The line that was asked to be in sight last, 0 for none. */
  IntegerProperty shownLine() {
    return shownLine;
  }

  /** The line the caret is in. */
  public SourceLine caret() {
    return new SourceLine(path, caretLine.get());
  }

  /** Takes what the learner has typed. */
  public void typed(String fresh) {
    if (!fresh.equals(text.get())) {
      problems.clear();
      values.set(Map.of());
      text.set(fresh);
      typing.typed(fresh);
    }
  }

  /** Takes what the compiler says, unless it says it of an older text than the one shown. */
  void compiled(List<CompileProblem> fresh) {
    if (!typing.isWaiting() && !problems.equals(fresh)) {
      problems.setAll(fresh);
    }
  }

  /** Sends what was typed and has not been sent. */
  void flush() {
    typing.flush();
  }

  /** Takes a text of the session; ignored when it is an echo of what was typed. */
  void received(String fresh) {
    if (typing.isNews(fresh)) {
      text.set(fresh);
    }
  }
}
