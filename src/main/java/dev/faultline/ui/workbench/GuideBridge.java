package dev.faultline.ui.workbench;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.session.HintResult;
import dev.faultline.session.Hypothesis;
import dev.faultline.session.HypothesisResult;
import dev.faultline.session.LessonSession;
import dev.faultline.ui.guide.GuideActions;
import dev.faultline.ui.toolkit.Work;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out what the guide asks of the lesson. */
final class GuideBridge implements GuideActions {
  private final LessonSession lesson;
  private final Work work;
  private final Runnable flush;
  private final Consumer<BottomTab> show;
  private final Exits exits;

  /**
   * @param flush sends what was typed and has not been sent
   * @param show brings a tab to the front
   */
  GuideBridge(
      LessonSession lesson, Work work, Runnable flush, Consumer<BottomTab> show, Exits exits) {
    this.lesson = lesson;
    this.work = work;
    this.flush = flush;
    this.show = show;
    this.exits = exits;
  }

  @Override
  public void predict(String check, String value, Runnable done, Consumer<String> otherwise) {
    ask(() -> lesson.claims().predict(check, value), status -> done.run(), otherwise);
  }

  @Override
  public void hypothesise(
      Hypothesis hypothesis, Consumer<HypothesisResult> then, Consumer<String> otherwise) {
    ask(() -> lesson.claims().hypothesise(hypothesis), then, otherwise);
  }

  @Override
  public void claimFault(
      String check, SourceLine line, int certainty, Runnable done, Consumer<String> otherwise) {
    ask(() -> lesson.claims().fault(check, line, certainty), status -> done.run(), otherwise);
  }

  @Override
  public void claimCause(
      String check, String option, int certainty, Runnable done, Consumer<String> otherwise) {
    ask(() -> lesson.claims().cause(check, option, certainty), status -> done.run(), otherwise);
  }

  @Override
  public void answer(String check, String text, Runnable done, Consumer<String> otherwise) {
    ask(() -> lesson.claims().answer(check, text), status -> done.run(), otherwise);
  }

  @Override
  public void ownTests(String file, Consumer<String> then) {
    work.compute(() -> lesson.learnerTests().getOrDefault(file, ""), then);
  }

  @Override
  public void writeTests(String file, String text) {
    work.run(
        () -> {
          if (!text.equals(lesson.learnerTests().get(file))) {
            lesson.editTest(file, text);
          }
        });
  }

  @Override
  public void runTests(String check, Runnable done, Consumer<String> otherwise) {
    ask(() -> lesson.runTests(check), status -> done.run(), otherwise);
  }

  @Override
  public void hint(String check, Consumer<HintResult> then, Consumer<String> otherwise) {
    ask(() -> lesson.hint(check), then, otherwise);
  }

  @Override
  public void minimise() {
    show.accept(BottomTab.MINIMISE);
  }

  @Override
  public void showOwnTests() {
    show.accept(BottomTab.TESTS);
  }

  @Override
  public void resetSources() {
    flush.run();
    work.run(lesson::resetSources);
  }

  @Override
  public void startOver() {
    flush.run();
    work.run(lesson::startOver);
  }

  @Override
  public void nextLesson() {
    exits.nextLesson();
  }

  @Override
  public void leave() {
    exits.leave();
  }

  private <T> void ask(
      Supplier<CompletableFuture<T>> call, Consumer<T> then, Consumer<String> otherwise) {
    flush.run();
    work.ask(
        call,
        then,
        failure -> {
          if (failure instanceof CommandRefused) {
            otherwise.accept(String.valueOf(failure.getMessage()));
          } else {
            otherwise.accept("");
            work.show(failure);
          }
        });
  }
}
