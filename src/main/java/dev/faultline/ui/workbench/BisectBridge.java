package dev.faultline.ui.workbench;

import dev.faultline.debug.CommandRefused;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.OracleProgress;
import dev.faultline.session.RevisionSearch;
import dev.faultline.session.RevisionStanding;
import dev.faultline.ui.bisect.BisectActions;
import dev.faultline.ui.toolkit.Work;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out what the bisect tab asks for. */
final class BisectBridge implements BisectActions {
  private final RevisionSearch search;
  private final Work work;
  private final Executor fx;

  BisectBridge(RevisionSearch search, Work work, Executor fx) {
    this.search = search;
    this.work = work;
    this.fx = fx;
  }

  @Override
  public void start(Answer answer) {
    ask(search::start, answer);
  }

  @Override
  public void judge(Verdict verdict, Answer answer) {
    ask(() -> search.judge(verdict), answer);
  }

  @Override
  public void pick(String revision, Answer answer) {
    ask(() -> search.pick(revision), answer);
  }

  @Override
  public void undo(Answer answer) {
    ask(search::undo, answer);
  }

  @Override
  public void run(String oracle, Consumer<OracleProgress> progress, Answer answer) {
    ask(() -> search.judgeAll(oracle, now -> fx.execute(() -> progress.accept(now))), answer);
  }

  @Override
  public void cancel() {
    search.cancel();
  }

  private void ask(Supplier<CompletableFuture<RevisionStanding>> call, Answer answer) {
    work.ask(call, answer::now, failure -> refuse(failure, answer));
  }

  private void refuse(Throwable failure, Answer answer) {
    if (!(failure instanceof CommandRefused)) {
      work.show(failure);
    }
    answer.refused(String.valueOf(failure.getMessage()));
  }
}
