package dev.faultline.ui.tabs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** The console's lines and the commands given so far. Used on the JavaFX thread. */
public final class ConsoleModel {
  private static final String PROMPT = "(fl) ";

  private final OutputModel output = new OutputModel();
  private final List<String> history = new ArrayList<>();
  private final BiConsumer<String, Consumer<String>> execute;
  private int at;

  /**
   * @param execute runs a command line and hands over the reply on the JavaFX thread
   */
  public ConsoleModel(BiConsumer<String, Consumer<String>> execute) {
    this.execute = execute;
  }

  public ObservableList<OutputLine> lines() {
    return output.lines();
  }

  /** Runs a command line; an empty one repeats the last command, as in pdb. */
  public void enter(String line) {
    output.line(PROMPT + line, OutputLine.Kind.INPUT);
    if (!line.isBlank() && (history.isEmpty() || !history.get(history.size() - 1).equals(line))) {
      history.add(line);
    }
    at = history.size();
    execute.accept(line, this::reply);
  }

  /** The command before, for the up key. */
  public String older() {
    at = Math.max(0, at - 1);
    return at < history.size() ? history.get(at) : "";
  }

  /** The command after, for the down key. */
  public String newer() {
    at = Math.min(history.size(), at + 1);
    return at < history.size() ? history.get(at) : "";
  }

  private void reply(String text) {
    if (!text.isEmpty()) {
      output.append(OutputLine.Kind.OUT, text.endsWith("\n") ? text : text + "\n");
    }
  }
}
