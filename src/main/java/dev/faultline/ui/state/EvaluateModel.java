package dev.faultline.ui.state;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Some lines of Java, and what came of evaluating them. Used on the JavaFX thread. */
public final class EvaluateModel {
  /** Evaluates code; called on the JavaFX thread, answers there. */
  public interface Evaluator {
    /**
     * Evaluates in the selected frame.
     *
     * @param then gets what came of it
     * @param refused gets one line that says why it was not tried
     * @return ends it early
     */
    Runnable evaluate(String code, Consumer<EvaluationResult> then, Consumer<String> refused);
  }

  private final Evaluator evaluator;
  private final StringProperty code = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final StringProperty note = new SimpleStringProperty("");
  private final VariablesModel result;
  private Runnable cancel = () -> {};
  private int number;

  public EvaluateModel(Evaluator evaluator, ValueActions values) {
    this.evaluator = evaluator;
    result = new VariablesModel(values);
  }

  /** The code as typed. */
  public StringProperty code() {
    return code;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Whether the program is stopped, so that there is a frame to evaluate in. */
  public BooleanProperty possible() {
    return possible;
  }

  /** Why there is no value, empty when there is one. */
  public StringProperty note() {
    return note;
  }

  /** The value, or the exception, as a tree. */
  public VariablesModel result() {
    return result;
  }

  /** Evaluates the code. */
  public void run() {
    String asked = code.get().strip();
    if (asked.isEmpty() || running.get() || !possible.get()) {
      return;
    }
    running.set(true);
    note.set("");
    result.clear();
    int mine = ++number;
    cancel =
        evaluator.evaluate(
            asked,
            answer -> ended(mine, () -> show(answer)),
            why -> ended(mine, () -> note.set(why)));
  }

  /** Ends the evaluation that runs. */
  public void cancel() {
    if (running.get()) {
      cancel.run();
      ended(number, () -> note.set(Texts.of("evaluate.cancelled")));
    }
  }

  /** The values shown belong to a stop that is over. */
  public void forget() {
    result.clear();
  }

  private void ended(int mine, Runnable show) {
    if (mine == number && running.get()) {
      running.set(false);
      show.run();
    }
  }

  private void show(EvaluationResult answer) {
    if (answer instanceof EvaluationResult.CouldNot) {
      note.set(Results.text(answer));
    } else {
      result.show(
          "result " + number, "", List.of(Results.row(Texts.of("evaluate.result"), answer)));
    }
  }
}
