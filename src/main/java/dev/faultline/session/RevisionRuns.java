package dev.faultline.session;

import dev.faultline.child.ProgramRunner;
import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History.Revision;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.RevisionOracle.Ruling;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/** Builds revisions of a lesson's program and runs them. */
final class RevisionRuns {
  private final LessonFolder folder;
  private final SourceCompiler compiler;
  private final ProgramRunner runner;

  RevisionRuns(LessonFolder folder, SourceCompiler compiler, ProgramRunner runner) {
    this.folder = folder;
    this.compiler = compiler;
    this.runner = runner;
  }

  /**
   * Builds and runs a revision and waits.
   *
   * @throws CommandRefused when the child was lost
   * @throws CancellationException when the calling thread was interrupted
   */
  RevisionTrial of(Revision revision) {
    List<Path> libraries = LessonPrograms.libraries(folder.lesson());
    Compilation compiled = compiler.compile(revision.files(), libraries);
    if (!compiled.succeeded()) {
      return new RevisionTrial.DoesNotCompile(revision, compiled.errors().get(0).oneLine());
    }
    RunResult run =
        runner.run(LessonPrograms.launch(folder.lesson(), compiled.classes(), List.of()));
    Interruptible.check();
    if (run.ending() instanceof Ending.Lost lost) {
      throw new CommandRefused(lost.what());
    }
    return new RevisionTrial.Ran(revision, run.ending(), run.out(), run.err());
  }

  /** What a run says; skip when the revision does not compile or does not end in time. */
  Ruling ruling(Revision revision, Predicate<RevisionTrial.Ran> bad) {
    RevisionTrial trial = of(revision);
    if (trial instanceof RevisionTrial.DoesNotCompile broken) {
      return new Ruling(Verdict.SKIP, Texts.of("ruling.compile", broken.message()));
    }
    RevisionTrial.Ran ran = (RevisionTrial.Ran) trial;
    if (!(ran.ending() instanceof Ending.Exited)) {
      return new Ruling(Verdict.SKIP, outOfTime(ran.ending()));
    }
    return Ruling.of(bad.test(ran) ? Verdict.BAD : Verdict.GOOD);
  }

  /** What a run says by whether it ends in time; skip when the revision does not compile. */
  Ruling rulingByEnd(Revision revision) {
    RevisionTrial trial = of(revision);
    if (trial instanceof RevisionTrial.Ran ran && !(ran.ending() instanceof Ending.Exited)) {
      return new Ruling(Verdict.BAD, outOfTime(ran.ending()));
    }
    return trial instanceof RevisionTrial.DoesNotCompile broken
        ? new Ruling(Verdict.SKIP, Texts.of("ruling.compile", broken.message()))
        : Ruling.of(Verdict.GOOD);
  }

  private static String outOfTime(Ending ending) {
    return Texts.of("ruling.ranInto", ending.words());
  }

  private boolean showsSymptom(RevisionTrial.Ran ran) {
    return Symptoms.shows(folder.lesson().symptom(), ran.out(), ran.err());
  }

  /** Whether a run of a revision shows the lesson's symptom. */
  Verdict bySymptom(Revision revision) {
    return ruling(revision, this::showsSymptom).verdict();
  }
}
