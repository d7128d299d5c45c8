package dev.faultline.session;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.lesson.History.Revision;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.search.Bisection.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** Builds revisions of a lesson's program and runs them, each in a child JVM of its own. */
final class RevisionRuns {
  private final LessonFolder folder;
  private final LessonTools tools;

  RevisionRuns(LessonFolder folder, LessonTools tools) {
    this.folder = folder;
    this.tools = tools;
  }

  /**
   * Builds and runs a revision and waits.
   *
   * @throws CommandRefused when the child was lost or the search was cancelled
   */
  RevisionTrial of(Revision revision) {
    Compilation compiled = tools.compiler().compile(revision.files());
    if (!compiled.succeeded()) {
      return new RevisionTrial.DoesNotCompile(revision, compiled.errors().get(0).oneLine());
    }
    RunResult run =
        tools.runner().run(LessonPrograms.launch(folder.lesson(), compiled.classes(), List.of()));
    requireNotCancelled();
    if (run.ending() instanceof Ending.Lost lost) {
      throw new CommandRefused(lost.what());
    }
    return new RevisionTrial.Ran(revision, run.ending(), run.out(), run.err());
  }

  /** Ends what is done in the background when that was interrupted. */
  static void requireNotCancelled() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CommandRefused("Cancelled: the search stands where it stood.");
    }
  }

  /** What a run says; skip when the revision does not compile or does not end in time. */
  Verdict verdict(Revision revision, Predicate<RevisionTrial.Ran> bad) {
    if (!(of(revision) instanceof RevisionTrial.Ran ran)
        || !(ran.ending() instanceof Ending.Exited)) {
      return Verdict.SKIP;
    }
    return bad.test(ran) ? Verdict.BAD : Verdict.GOOD;
  }

  private boolean showsSymptom(RevisionTrial.Ran ran) {
    return Symptoms.shows(folder.lesson().symptom(), ran.out(), ran.err());
  }

  /** Whether a run of a revision shows the lesson's symptom. */
  Verdict bySymptom(Revision revision) {
    return verdict(revision, this::showsSymptom);
  }
}
