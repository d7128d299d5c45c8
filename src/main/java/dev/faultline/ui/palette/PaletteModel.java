package dev.faultline.ui.palette;

import dev.faultline.debug.SessionState;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.WhyNot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The actions that fit what is typed, the best first. Used on the JavaFX thread. */
final class PaletteModel {
  private static final int NONE = Integer.MIN_VALUE;
  private static final int BY_HELP = -1000;

  private final List<Action> all;
  private final SessionState state;
  private final ObservableList<Action> found = FXCollections.observableArrayList();

  /**
   * @param here whether an action has a meaning on the screen that is shown
   * @param state how the program stands at this moment
   */
  PaletteModel(Predicate<Action> here, SessionState state) {
    all = Stream.of(Action.values()).filter(here).toList();
    this.state = state;
    find("");
  }

  ObservableList<Action> found() {
    return found;
  }

  /** Why an action cannot be done now; empty when it can. */
  Optional<String> whyNot(Action action) {
    return WhyNot.of(action, state);
  }

  /** Takes what is typed. Of what fits equally well, what can be done now comes first. */
  void find(String typed) {
    ToIntFunction<Action> fit = action -> fit(typed, action);
    found.setAll(
        all.stream()
            .filter(action -> fit.applyAsInt(action) != NONE)
            .sorted(
                Comparator.comparingInt(fit)
                    .reversed()
                    .thenComparing(action -> whyNot(action).isPresent()))
            .toList());
  }

  private static int fit(String typed, Action action) {
    if (typed.isBlank()) {
      return 0;
    }
    return Stream.of(action.text(), action.englishText())
        .map(name -> Fuzzy.score(typed, name))
        .flatMapToInt(OptionalInt::stream)
        .max()
        .orElse(Fuzzy.mentions(typed, action.help()) ? BY_HELP : NONE);
  }
}
