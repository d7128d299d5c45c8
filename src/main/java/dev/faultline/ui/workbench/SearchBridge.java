package dev.faultline.ui.workbench;

import dev.faultline.debug.CommandRefused;
import dev.faultline.session.InputTry;
import dev.faultline.session.LessonSession;
import dev.faultline.session.Shrinking;
import dev.faultline.session.Shrunken;
import dev.faultline.ui.search.MinimiseActions;
import dev.faultline.ui.toolkit.Work;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out what the tabs for searching ask of the lesson. */
final class SearchBridge implements MinimiseActions {
  private final LessonSession lesson;
  private final Work work;
  private final Executor fx;

  SearchBridge(LessonSession lesson, Work work, Executor fx) {
    this.lesson = lesson;
    this.work = work;
    this.fx = fx;
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
  public void cancel() {
    lesson.input().cancel();
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
