package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.LessonProgress;
import java.util.concurrent.CompletableFuture;

/**
 * A lesson as one learner walks through it: the program session, what was recorded of it, and the
 * claims made. All methods may be called from any thread and return at once. Listeners subscribe at
 * {@link #program}; {@link SessionEvent.LessonChanged} comes after whatever changed the lesson.
 *
 * <p>A claim that cannot be taken fails its future with {@link CommandRefused}, whose message is
 * one line for the learner.
 */
public final class LessonSession implements AutoCloseable {
  private final LessonFolder folder;
  private final ProgramSession program;

  /** Opens a lesson where the learner left it. */
  public LessonSession(LessonFolder folder, LessonTools tools, LessonProgress progress) {
    this.folder = folder;
    program =
        new ProgramSession(
            LessonPrograms.program(folder.lesson(), folder.buggy().files()),
            tools.debugger(),
            tools.compiler());
    progress.files();
  }

  public LessonFolder folder() {
    return folder;
  }

  /** The program under the debugger. */
  public ProgramSession program() {
    return program;
  }

  /** How the lesson stands now. */
  public LessonStatus status() {
    throw new UnsupportedOperationException();
  }

  /** Takes a prediction; it is settled when the program next stops at the check's place. */
  public CompletableFuture<LessonStatus> predict(String checkId, String value) {
    throw new UnsupportedOperationException();
  }

  /** Settles a hypothesis by running the program in a child JVM of its own. */
  public CompletableFuture<HypothesisResult> hypothesise(Hypothesis hypothesis) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes a claim about the faulty line.
   *
   * @param line in the current sources
   * @param certainty 1 to 3
   */
  public CompletableFuture<LessonStatus> claimFault(
      String checkId, SourceLine line, int certainty) {
    throw new UnsupportedOperationException();
  }

  /** Takes a claim about the cause; certainty is 1 to 3. */
  public CompletableFuture<LessonStatus> claimCause(
      String checkId, String optionId, int certainty) {
    throw new UnsupportedOperationException();
  }

  /** Runs the hidden tests of a fix check on the current sources, in a child JVM. */
  public CompletableFuture<LessonStatus> runTests(String checkId) {
    throw new UnsupportedOperationException();
  }

  /** Opens the next hint of a check, if something was observed since the last one. */
  public CompletableFuture<HintResult> hint(String checkId) {
    throw new UnsupportedOperationException();
  }

  /** Brings the lesson's own sources back; the learner's versions are put aside, not deleted. */
  public void resetSources() {
    throw new UnsupportedOperationException();
  }

  /** Begins the lesson anew: sources as in {@link #resetSources}, and all evidence set aside. */
  public void startOver() {
    throw new UnsupportedOperationException();
  }

  /** Ends the run and waits until nothing of the child is left. */
  @Override
  public void close() {
    program.close();
  }
}
