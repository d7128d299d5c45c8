package dev.faultline.ui.bisect;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.OracleProgress;
import dev.faultline.session.RevisionStanding;
import dev.faultline.session.RevisionTrial;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** How the search through a lesson's history stands. Used on the JavaFX thread. */
public final class BisectModel implements BisectActions.Answer {
  private final History history;
  private final BisectActions actions;
  private final ObjectProperty<@Nullable RevisionStanding> standing = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Bisection> search = new SimpleObjectProperty<>();
  private final BooleanProperty working = new SimpleBooleanProperty();
  private final StringProperty oracle = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");

  public BisectModel(History history, BisectActions actions) {
    this.history = history;
    this.actions = actions;
  }

  /** The revisions; none when the lesson has no history. */
  public History history() {
    return history;
  }

  /** How it stood when a revision was last run; null before it began. */
  public ObjectProperty<@Nullable RevisionStanding> standing() {
    return standing;
  }

  /** What was said so far, by an oracle at work too; null before it began. */
  public ObjectProperty<@Nullable Bisection> search() {
    return search;
  }

  /** Whether a revision is being built or run. */
  public BooleanProperty working() {
    return working;
  }

  /** What the learner wrote of how to tell good from bad. */
  public StringProperty oracle() {
    return oracle;
  }

  /** One line: why something could not be done; empty when there is none. */
  public StringProperty note() {
    return note;
  }

  /** Whether there is a revision to judge. */
  public BooleanBinding judging() {
    return Bindings.createBooleanBinding(this::isJudging, standing, working);
  }

  private boolean isJudging() {
    RevisionStanding now = standing.get();
    return now != null && now.trial() != null && !working.get();
  }

  /** Whether there is an answer to take back. */
  public BooleanBinding undoable() {
    return Bindings.createBooleanBinding(this::isUndoable, search, working);
  }

  private boolean isUndoable() {
    Bisection now = search.get();
    return now != null && !now.answers().isEmpty() && !working.get();
  }

  public void start() {
    begin();
    actions.start(this);
  }

  public void judge(Verdict verdict) {
    begin();
    actions.judge(verdict, this);
  }

  /** Takes a revision, by its place in the history, to judge it instead of the next one. */
  public void pick(int revision) {
    boolean there = revision >= 0 && revision < history.revisions().size();
    if (isJudging() && there) {
      begin();
      actions.pick(history.revisions().get(revision).id(), this);
    }
  }

  /** The place in the history of the revision that is being judged, or -1. */
  int judged() {
    RevisionStanding now = standing.get();
    RevisionTrial trial = now == null ? null : now.trial();
    return trial == null ? -1 : history.revisions().indexOf(trial.revision());
  }

  /** Takes over how the search stands after it went on elsewhere; empty when it was forgotten. */
  public void heard(Optional<RevisionStanding> fresh) {
    if (!working.get()) {
      search.set(fresh.map(RevisionStanding::search).orElse(null));
      standing.set(fresh.orElse(null));
    }
  }

  public void undo() {
    begin();
    actions.undo(this);
  }

  /** Lets the oracle go on to the end. */
  public void run() {
    if (oracle.get().isBlank()) {
      note.set(Texts.of("bisect.noOracle"));
      return;
    }
    begin();
    actions.run(oracle.get(), this::ruled, this);
  }

  private void ruled(OracleProgress progress) {
    search.set(progress.search());
    if (!progress.why().isEmpty()) {
      note.set(
          Texts.of(
              "bisect.ruled." + progress.answer().verdict().name().toLowerCase(Locale.ROOT),
              progress.revision().id(),
              progress.why()));
    }
  }

  public void cancel() {
    actions.cancel();
  }

  @Override
  public void now(RevisionStanding fresh) {
    working.set(false);
    search.set(fresh.search());
    standing.set(fresh);
  }

  @Override
  public void refused(String why) {
    working.set(false);
    note.set(why);
    RevisionStanding before = standing.get();
    search.set(before == null ? null : before.search());
  }

  private void begin() {
    working.set(true);
    note.set("");
  }
}
