package dev.faultline.ui.workbench;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.session.Comparison;
import dev.faultline.session.InputTry;
import dev.faultline.session.LessonSession;
import dev.faultline.session.RunComparison.Side;
import dev.faultline.session.Shrinking;
import dev.faultline.session.Shrunken;
import dev.faultline.session.SuspicionMap;
import dev.faultline.session.TriedProfile;
import dev.faultline.ui.search.CompareActions;
import dev.faultline.ui.search.MinimiseActions;
import dev.faultline.ui.search.SuspectsActions;
import dev.faultline.ui.toolkit.Work;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out what the tabs for searching ask of the lesson. */
final class SearchBridge implements MinimiseActions, CompareActions, SuspectsActions {
  private final LessonSession lesson;
  private final Work work;
  private final Executor fx;
  private final Consumer<SourceLine> show;

  /**
   * @param fx the JavaFX thread
   * @param show brings a line to the screen
   */
  SearchBridge(LessonSession lesson, Work work, Executor fx, Consumer<SourceLine> show) {
    this.lesson = lesson;
    this.work = work;
    this.fx = fx;
    this.show = show;
  }

  @Override
  public void attempt(String input, Consumer<InputTry> then, Consumer<String> otherwise) {
    ask(() -> lesson.input().attempt(input), then, otherwise);
  }

  @Override
  public void shrink(
      Consumer<Shrinking> progress, Consumer<Shrunken> then, Consumer<String> otherwise) {
    ask(
        () -> lesson.input().shrink(step -> fx.execute(() -> progress.accept(step))),
        then,
        otherwise);
  }

  @Override
  public void debug(String input, Runnable then, Consumer<String> otherwise) {
    ask(() -> lesson.input().debug(input), stopped -> then.run(), otherwise);
  }

  @Override
  public void cancel() {
    lesson.input().cancel();
  }

  @Override
  public void names(Consumer<List<String>> then) {
    work.compute(lesson.comparison()::names, then);
  }

  @Override
  public void profiles(Consumer<List<TriedProfile>> then) {
    work.compute(lesson.comparison()::profiles, then);
  }

  @Override
  public void compare(
      String one, String other, Consumer<Comparison> then, Consumer<String> otherwise) {
    ask(() -> lesson.comparison().compare(Side.named(one), Side.named(other)), then, otherwise);
  }

  @Override
  public void suspect(Consumer<SuspicionMap> then, Consumer<String> otherwise) {
    ask(lesson.suspicion()::map, then, otherwise);
  }

  @Override
  public void show(SourceLine line) {
    show.accept(line);
  }

  private <T> void ask(
      Supplier<CompletableFuture<T>> call, Consumer<T> then, Consumer<String> otherwise) {
    work.ask(
        call,
        then,
        failure -> {
          otherwise.accept(
              failure instanceof CommandRefused ? String.valueOf(failure.getMessage()) : "");
          if (!(failure instanceof CommandRefused)) {
            work.show(failure);
          }
        });
  }
}
