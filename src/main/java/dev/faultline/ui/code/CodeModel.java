package dev.faultline.ui.code;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.ui.toolkit.Delay;
import dev.faultline.ui.toolkit.Synced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The program's files as the screen shows them. Used on the JavaFX thread. */
public final class CodeModel {
  private final List<CodeFile> files;
  private final ObjectProperty<@Nullable CodeFile> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable SourceLine> pointedAt = new SimpleObjectProperty<>();
  private final ObservableList<CompileProblem> errors = FXCollections.observableArrayList();

  /**
   * @param sources text by path
   * @param editable the paths the learner may edit
   * @param delays makes a clock for each file
   */
  public CodeModel(
      Map<String, String> sources,
      Set<String> editable,
      CodeActions actions,
      Supplier<Delay> delays) {
    files =
        new TreeMap<>(sources)
            .entrySet().stream()
                .map(
                    entry -> {
                      String path = entry.getKey();
                      Typing typing = new Typing(delays.get(), text -> actions.edit(path, text));
                      boolean open = editable.contains(path);
                      return new CodeFile(path, entry.getValue(), open, typing);
                    })
                .toList();
    selected.addListener((file, before, now) -> pointedAt.set(caret().orElse(null)));
    files.forEach(
        file -> file.caretLine().addListener((line, before, now) -> pointedAt.set(file.caret())));
    if (!files.isEmpty()) {
      selected.set(files.get(0));
    }
  }

  public List<CodeFile> files() {
    return files;
  }

  /** The file on the screen; null only when the program has no sources. */
  public ObjectProperty<@Nullable CodeFile> selected() {
    return selected;
  }

  /** The compiler's errors in all files. */
  public ObservableList<CompileProblem> errors() {
    return errors;
  }

  public Optional<CodeFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The line the caret is in, of the file on the screen. */
  public Optional<SourceLine> caret() {
    return Optional.ofNullable(selected.get()).map(CodeFile::caret);
  }

  /**
   * Marks where the program stands and brings the file to the screen.
   *
   * @param execution the line that runs next, null for none
   * @param caller the line of the selected caller, null when the top frame is selected
   */
  public void mark(@Nullable SourceLine execution, @Nullable SourceLine caller) {
    for (CodeFile file : files) {
      file.executionLine().set(lineIn(file, execution));
      file.callerLine().set(lineIn(file, caller));
    }
    SourceLine shown = caller == null ? execution : caller;
    if (shown != null) {
      file(shown.file())
          .ifPresent(
              file -> {
                selected.set(file);
                pointedAt.set(shown);
              });
    }
  }

  /**
   * Shows values at the ends of the lines that name their variables, in place of those shown
   * before.
   *
   * @param at the line at which the frame of the variables stands, null to show none
   * @param texts of the values, by name
   */
  public void values(@Nullable SourceLine at, Map<String, String> texts) {
    for (CodeFile file : files) {
      int line = lineIn(file, at);
      file.values().set(line == 0 ? Map.of() : LineValues.of(file.text().get(), line, texts));
    }
  }

  /** The line that runs next, if the program is stopped in one of the files. */
  public Optional<SourceLine> execution() {
    return files.stream()
        .filter(file -> file.executionLine().get() > 0)
        .map(file -> new SourceLine(file.path(), file.executionLine().get()))
        .findFirst();
  }

  /** Brings a line to the screen, without moving the caret. */
  public void show(SourceLine line) {
    file(line.file())
        .ifPresent(
            file -> {
              selected.set(file);
              file.shownLine().set(0);
              file.shownLine().set(line.line());
            });
  }

  /**
   * Keeps a property at the line that was pointed at last: by the caret, or by the program, which
   * has stopped there.
   */
  public void followPointing(ObjectProperty<@Nullable SourceLine> property) {
    property.bind(pointedAt);
  }

  /** Takes the line of the caret for the one pointed at, though the caret has not moved. */
  void pointAtCaret(CodeFile file) {
    pointedAt.set(file.caret());
  }

  /** Shows where the breakpoints are. */
  public void breakpoints(List<BreakpointSnapshot> all) {
    for (CodeFile file : files) {
      Map<Integer, BreakpointSnapshot> fresh = new HashMap<>();
      for (BreakpointSnapshot breakpoint : all) {
        SourceLine at = breakpoint.spec().line();
        if (at != null && at.file().equals(file.path())) {
          fresh.put(at.line(), breakpoint);
        }
      }
      file.breakpoints().keySet().retainAll(fresh.keySet());
      file.breakpoints().putAll(fresh);
    }
  }

  /** Colours lines in place of those coloured before. */
  public void colour(Map<SourceLine, LineMark> marks) {
    for (CodeFile file : files) {
      Map<Integer, LineMark> fresh = new HashMap<>();
      marks.forEach(
          (line, mark) -> {
            if (line.file().equals(file.path())) {
              fresh.put(line.line(), mark);
            }
          });
      file.marks().keySet().retainAll(fresh.keySet());
      file.marks().putAll(fresh);
    }
  }

  /** Shows what the compiler said. */
  public void problems(List<CompileProblem> all) {
    Synced.update(errors, all.stream().filter(CompileProblem::isError).toList());
    for (CodeFile file : files) {
      file.compiled(all.stream().filter(problem -> problem.file().equals(file.path())).toList());
    }
  }

  /** Takes a text of the session. */
  public void received(String path, String text) {
    file(path).ifPresent(file -> file.received(text));
  }

  /** Sends whatever was typed and has not been sent. */
  public void flush() {
    files.forEach(CodeFile::flush);
  }

  private static int lineIn(CodeFile file, @Nullable SourceLine line) {
    return line != null && line.file().equals(file.path()) ? line.line() : 0;
  }
}
