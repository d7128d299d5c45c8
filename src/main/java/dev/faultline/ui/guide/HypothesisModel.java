package dev.faultline.ui.guide;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.Hypothesis;
import dev.faultline.session.HypothesisResult;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The claim the learner is putting together, and what running it said. */
public final class HypothesisModel {
  private final GuideActions actions;
  private final ObservableValue<@Nullable SourceLine> pointedAt;
  private final StringProperty expression = new SimpleStringProperty("");
  private final StringProperty relation = new SimpleStringProperty("==");
  private final StringProperty value = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final StringProperty summary = new SimpleStringProperty("");
  private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.NONE);
  private final ObservableList<HypothesisResult.Visit> visits = FXCollections.observableArrayList();

  /** What the last test said. */
  public enum Outcome {
    NONE,
    SUPPORTED,
    REFUTED,
    UNTESTED
  }

  HypothesisModel(GuideActions actions, ObservableValue<@Nullable SourceLine> pointedAt) {
    this.actions = actions;
    this.pointedAt = pointedAt;
  }

  public StringProperty expression() {
    return expression;
  }

  public StringProperty relation() {
    return relation;
  }

  public StringProperty value() {
    return value;
  }

  public BooleanProperty busy() {
    return busy;
  }

  /** What the test said, in one sentence; empty before the first. */
  public StringProperty summary() {
    return summary;
  }

  public ObjectProperty<Outcome> outcome() {
    return outcome;
  }

  /** Each arrival at the line. */
  public ObservableList<HypothesisResult.Visit> visits() {
    return visits;
  }

  /** Runs the program to settle the claim at the line pointed at. */
  public void test() {
    SourceLine line = pointedAt.getValue();
    String left = expression.get() == null ? "" : expression.get().strip();
    String right = value.get() == null ? "" : value.get().strip();
    if (line == null || left.isEmpty() || right.isEmpty()) {
      say(Outcome.UNTESTED, Texts.of("hypothesis.incomplete"));
      return;
    }
    busy.set(true);
    actions.hypothesise(
        new Hypothesis(line, left, relation.get(), right),
        this::show,
        why -> say(Outcome.UNTESTED, why));
  }

  private void show(HypothesisResult result) {
    if (result instanceof HypothesisResult.Tested tested) {
      HypothesisResult.Ruling ruling = tested.ruling();
      boolean isCut = tested.rest() == HypothesisResult.Rest.CUT_OFF;
      say(
          outcome(ruling),
          Texts.of(key(ruling), tested.held(), tested.visits().size())
              + (isCut ? " " + Texts.of("hypothesis.cut") : ""));
      visits.setAll(tested.visits());
    } else if (result instanceof HypothesisResult.CouldNot couldNot) {
      say(Outcome.UNTESTED, couldNot.why());
    } else {
      say(Outcome.UNTESTED, Texts.of("hypothesis.never"));
    }
  }

  private static Outcome outcome(HypothesisResult.Ruling ruling) {
    return switch (ruling) {
      case SUPPORTED, NEVER_REFUTED -> Outcome.SUPPORTED;
      case REFUTED, REFUTED_LATER -> Outcome.REFUTED;
      case OPEN -> Outcome.UNTESTED;
    };
  }

  private static String key(HypothesisResult.Ruling ruling) {
    return switch (ruling) {
      case SUPPORTED -> "hypothesis.supported";
      case NEVER_REFUTED -> "hypothesis.neverRefuted";
      case REFUTED -> "hypothesis.refuted";
      case REFUTED_LATER -> "hypothesis.refutedLater";
      case OPEN -> "hypothesis.open";
    };
  }

  private void say(Outcome what, String text) {
    busy.set(false);
    visits.clear();
    outcome.set(what);
    summary.set(text);
  }
}
