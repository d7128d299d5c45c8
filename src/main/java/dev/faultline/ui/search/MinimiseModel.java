package dev.faultline.ui.search;

import dev.faultline.i18n.Texts;
import dev.faultline.session.InputTry;
import dev.faultline.session.Shrinking;
import dev.faultline.session.Shrunken;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The failing input as the learner makes it smaller. Used on the JavaFX thread. */
public final class MinimiseModel {
  private final MinimiseActions actions;
  private final Optional<String> original;
  private final Optional<Integer> wanted;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
  private final StringProperty note = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty shrinking = new SimpleBooleanProperty();
  private final BooleanProperty other = new SimpleBooleanProperty();
  private final ObservableList<SizeRow> rows = FXCollections.observableArrayList();
  private String smallest;

  /**
   * @param original the whole input; empty when the program takes none
   * @param wanted how many characters may be left, if the lesson asks for that
   */
  public MinimiseModel(
      Optional<String> original, Optional<Integer> wanted, MinimiseActions actions) {
    this.original = original;
    this.wanted = wanted;
    this.actions = actions;
    smallest = original.orElse("");
    text.addListener((property, before, now) -> size.set(sizeOf(now)));
    text.set(smallest);
    note.set(goal());
  }

  /** Whether the program takes an input that could be made smaller. */
  public boolean isPossible() {
    return original.isPresent();
  }

  /** The input to try next. */
  public StringProperty text() {
    return text;
  }

  /** How large it is, in words. */
  public ReadOnlyStringProperty size() {
    return size.getReadOnlyProperty();
  }

  /** What came of the latest try, or what is asked for. */
  public StringProperty note() {
    return note;
  }

  /** Whether a run is under way. */
  public BooleanProperty busy() {
    return busy;
  }

  /** Whether delta debugging is under way. */
  public BooleanProperty shrinking() {
    return shrinking;
  }

  /** The runs so far, the latest first. */
  public ObservableList<SizeRow> rows() {
    return rows;
  }

  /** Runs the program on the input as it is written now. */
  public void attempt() {
    busy.set(true);
    actions.attempt(text.get(), this::attempted, this::refused);
  }

  /** Goes back to the smallest input that is known to fail. */
  public void restore() {
    text.set(smallest);
  }

  /** Starts the debugger with the program on the input as it is written now. */
  public void debug() {
    debug(text.get());
  }

  /** Starts the debugger with the program on its whole input again. */
  public void debugWhole() {
    original.ifPresent(this::debug);
  }

  private void debug(String input) {
    boolean whole = original.filter(input::equals).isPresent();
    note.set(Texts.of(whole ? "minimise.debugsWhole" : "minimise.debugs", input.length()));
    other.set(!whole);
    actions.debug(input, () -> {}, this::refused);
  }

  /** Whether the debugger runs the program on another input than the whole one. */
  public BooleanProperty other() {
    return other;
  }

  /** Lets delta debugging shrink the whole input. */
  public void watch() {
    busy.set(true);
    shrinking.set(true);
    note.set(Texts.of("minimise.watching"));
    actions.shrink(this::smaller, this::shrunken, this::refused);
  }

  /** Ends delta debugging. */
  public void cancel() {
    actions.cancel();
  }

  private void attempted(InputTry made) {
    busy.set(false);
    boolean better = made.fails() && made.size() < smallest.length();
    rows.add(0, SizeRow.of(true, made.size(), made.fails(), whole()));
    if (better) {
      note.set(Texts.of("minimise.fails", made.size(), smallest.length()) + " " + goal());
      smallest = made.input();
    } else {
      note.set(
          made.fails()
              ? Texts.of("minimise.noSmaller", made.size())
              : Texts.of("minimise.passes", made.size(), lastLine(made)));
    }
  }

  /** Takes over tries that were made elsewhere; fewer than before when they were forgotten. */
  public void heard(List<InputTry> tries) {
    int own = (int) rows.stream().filter(SizeRow::byHand).count();
    if (busy.get() || tries.size() == own) {
      return;
    }
    if (tries.size() < own) {
      rows.clear();
      smallest = original.orElse("");
      text.set(smallest);
      note.set(goal());
      own = 0;
    }
    tries.subList(own, tries.size()).forEach(this::made);
  }

  private void made(InputTry made) {
    boolean shown = text.get().equals(smallest);
    attempted(made);
    if (shown) {
      text.set(smallest);
    }
  }

  private static String lastLine(InputTry made) {
    List<String> lines = made.printed().strip().lines().toList();
    return lines.isEmpty() ? Texts.of("minimise.nothing") : lines.get(lines.size() - 1);
  }

  private void smaller(Shrinking step) {
    rows.add(0, SizeRow.of(false, step.size(), true, whole()));
    note.set(Texts.of("minimise.step", step.size(), step.runs()));
  }

  private void shrunken(Shrunken done) {
    busy.set(false);
    shrinking.set(false);
    @Nullable String input = done.input().orElse(null);
    note.set(
        Texts.of(
                switch (done.end()) {
                  case MINIMAL -> "minimise.done";
                  case CANCELLED -> "minimise.cancelled";
                  case OUT_OF_TIME -> "minimise.late";
                },
                done.size(),
                done.runs())
            + " "
            + Texts.of(input == null ? "minimise.hidden" : "minimise.shown"));
    if (input != null) {
      text.set(input);
    }
  }

  private void refused(String why) {
    busy.set(false);
    shrinking.set(false);
    note.set(why);
  }

  private String goal() {
    return wanted.map(most -> Texts.of("minimise.goal", most)).orElse("");
  }

  private int whole() {
    return original.map(String::length).orElse(0);
  }

  private static String sizeOf(String input) {
    int lines = (int) input.lines().count();
    return Texts.count("minimise.characters", input.length())
        + (lines > 1 ? Texts.of("minimise.lines", lines) : "");
  }
}
