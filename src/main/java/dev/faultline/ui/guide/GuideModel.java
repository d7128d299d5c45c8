package dev.faultline.ui.guide;

import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.HintResult;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonStatus.CheckStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The lesson as the guide shows it. Used on the JavaFX thread. */
public final class GuideModel {
  private final LessonFolder folder;
  private final GuideActions actions;
  private final Optional<String> nextTitle;
  private final ReadOnlyObjectWrapper<LessonStatus> status;
  private final ObjectProperty<@Nullable SourceLine> pointedAt = new SimpleObjectProperty<>();
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final Map<String, CheckModel> checks = new HashMap<>();
  private final HypothesisModel hypothesis;

  /**
   * @param nextTitle title of the lesson after this one
   */
  public GuideModel(
      LessonFolder folder, LessonStatus first, Optional<String> nextTitle, GuideActions actions) {
    this.folder = folder;
    this.actions = actions;
    this.nextTitle = nextTitle;
    status = new ReadOnlyObjectWrapper<>(first);
    hypothesis = new HypothesisModel(actions, pointedAt);
    folder.lesson().checks().forEach(check -> checks.put(check.id(), new CheckModel()));
  }

  /** The lesson in the language of the window. */
  public LessonFolder folder() {
    return folder.in(Texts.language());
  }

  public GuideActions actions() {
    return actions;
  }

  /** Title of the lesson after this one. */
  public Optional<String> nextTitle() {
    return nextTitle;
  }

  /** How the lesson stands. */
  public ReadOnlyObjectProperty<LessonStatus> status() {
    return status.getReadOnlyProperty();
  }

  /** The line that a claim made now is about: pointed at by the caret, or by a stop since. */
  public ObjectProperty<@Nullable SourceLine> pointedAt() {
    return pointedAt;
  }

  /** Names in scope at the stop, as suggestions. */
  public ObservableList<String> names() {
    return names;
  }

  public HypothesisModel hypothesis() {
    return hypothesis;
  }

  /** What a check's card remembers besides the status. */
  public CheckModel check(String id) {
    return checks.computeIfAbsent(id, unknown -> new CheckModel());
  }

  /** Takes a newer status. What was said of an answer before it was settled is said no more. */
  public void changed(LessonStatus fresh) {
    LessonStatus before = status.get();
    status.set(fresh);
    for (CheckStatus check : fresh.checks()) {
      String id = check.check().id();
      Optional<Verdict> old = before.check(id).map(CheckStatus::verdict);
      if (isSettled(check.verdict()) && !old.equals(Optional.of(check.verdict()))) {
        check(id).reply().set("");
      }
    }
  }

  private static boolean isSettled(Verdict verdict) {
    return verdict.passed() || verdict instanceof Verdict.Mispredicted;
  }

  /** The status of a check as it is now. */
  Optional<CheckStatus> statusOf(String check) {
    return status.get().check(check);
  }

  /** Whether the lesson has hints for the check. */
  boolean hasHints(String check) {
    return folder.lesson().hints().stream().anyMatch(hint -> hint.check().equals(check));
  }

  /** Texts of the check's hints that are open. */
  List<String> hints(String check) {
    Set<Integer> open =
        status.get().hints().stream()
            .filter(hint -> hint.check().equals(check))
            .map(Lesson.Hint::level)
            .collect(Collectors.toSet());
    return folder().lesson().hints().stream()
        .filter(hint -> hint.check().equals(check) && open.contains(hint.level()))
        .map(Lesson.Hint::text)
        .toList();
  }

  /** Opens the check's next hint, or says why there is none. */
  void askHint(String check) {
    CheckModel model = check(check);
    model.reply().set("");
    actions.hint(
        check,
        result -> {
          if (result instanceof HintResult.NotYet notYet) {
            model.reply().set(notYet.why());
          } else if (result instanceof HintResult.NoMore noMore) {
            model.reply().set(Texts.of("hint.none", noMore.question()));
          }
        },
        model.reply()::set);
  }

  /** What a check's card remembers besides the status. */
  public static final class CheckModel {
    private final StringProperty reply = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** One line in answer to what the learner just did; empty for none. */
    public StringProperty reply() {
      return reply;
    }

    /** Whether something asked for is under way. */
    public BooleanProperty busy() {
      return busy;
    }

    /** Marks that something is under way and forgets the last answer. */
    void begin() {
      reply.set("");
      busy.set(true);
    }

    void done() {
      busy.set(false);
    }

    void refused(String why) {
      busy.set(false);
      reply.set(why);
    }
  }
}
