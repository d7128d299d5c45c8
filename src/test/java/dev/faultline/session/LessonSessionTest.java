package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.SmallLesson;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.Verdict;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import dev.faultline.progress.MemoryProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LessonSessionTest {
  private static final String FILE = "p/Main.java";
  private static final SourceLine HALF = new SourceLine(FILE, 5);

  @TempDir Path root;
  private final MemoryProgress progress = new MemoryProgress();
  private LessonSession lesson;

  @BeforeEach
  void open() throws LessonFormatException {
    lesson = session(new SmallLesson(root));
  }

  @AfterEach
  void close() {
    lesson.close();
  }

  private LessonSession session(SmallLesson files) throws LessonFormatException {
    LessonTools tools = new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
    LessonFolder folder = new LessonReader(CheckKinds.ALL).read(files.directory());
    return new LessonSession(folder, tools, progress);
  }

  private static void refused(CompletableFuture<?> future, String message) {
    assertThatThrownBy(future::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining(message);
  }

  private void seeTheFailingState() {
    lesson.program().setBreakpoint(BreakpointSpec.at(HALF));
    lesson.program().resume().join();
  }

  private void edit(String from, String to) {
    lesson.program().edit(FILE, lesson.program().sources().get(FILE).replace(from, to));
  }

  private Optional<String> awaited(String check) {
    return lesson.status().check(check).orElseThrow().awaited().map(CheckSpec::prompt);
  }

  private boolean passed(String check) {
    return lesson.status().check(check).orElseThrow().verdict().passed();
  }

  @Test
  void aRunToTheEndReproducesTheSymptom() {
    assertThat(lesson.status().current().orElseThrow().step().id()).isEqualTo("s1");
    SessionState end = lesson.program().resume().join();
    assertThat(end).isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
    assertThat(lesson.status().current().orElseThrow().step().id()).isEqualTo("s2");
  }

  @Test
  void aClaimIsRefusedBeforeItsEvidenceWasSeen() {
    refused(lesson.claims().fault("where", HALF, 3), "First the evidence of step 2: Stop.");
    assertThat(awaited("where")).contains("Stop.");
    seeTheFailingState();
    assertThat(
            lesson.claims().fault("where", HALF, 3).join().check("where").orElseThrow().verdict())
        .isEqualTo(new Verdict.Passed());
    assertThat(awaited("where")).isEmpty();
  }

  @Test
  void aWrongLineIsAnsweredWithWhatItDoesInARun() {
    seeTheFailingState();
    SourceLine shown = new SourceLine(FILE, 9);
    Verdict verdict =
        lesson.claims().fault("where", shown, 1).join().check("where").orElseThrow().verdict();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            it ->
                assertThat(it.contrast())
                    .contains("no local variable and no field of its object changes"));
  }

  @Test
  void aPredictionIsSettledByTheNextStopThere() {
    lesson.claims().predict("guess", "4").join();
    seeTheFailingState();
    assertThat(lesson.status().check("guess").orElseThrow().verdict())
        .isEqualTo(new Verdict.Mispredicted("4", "3", HALF.toString()));
  }

  @Test
  void aPredictionIsNotSettledWhereEarlierArrivalsMayHaveBeenPassedOver() {
    lesson.claims().predict("guess", "4").join();
    lesson.program().setBreakpoint(BreakpointSpec.at(HALF).withCondition("n == 3"));
    lesson.program().resume().join();
    assertThat(lesson.status().check("guess").orElseThrow().verdict().text())
        .contains("only the first arrival in a run counts");

    lesson.program().setBreakpoint(BreakpointSpec.at(HALF));
    lesson.program().run().join();
    lesson.program().resume().join();
    assertThat(lesson.status().check("guess").orElseThrow().verdict())
        .isEqualTo(new Verdict.Mispredicted("4", "3", HALF.toString()));
  }

  @Test
  void aPredictionMadeWhileStandingThereIsNotSettledByLooking() {
    seeTheFailingState();
    lesson.claims().predict("guess", "3").join();
    lesson.program().values().print("n").join();
    assertThat(passed("guess")).isFalse();
  }

  @Test
  void aHypothesisIsSettledByARunOfItsOwn() {
    HypothesisResult right =
        lesson.claims().hypothesise(new Hypothesis(HALF, "n", "==", "3")).join();
    assertThat(right)
        .isEqualTo(
            new HypothesisResult.Tested(
                List.of(new HypothesisResult.Visit("3", true)), HypothesisResult.Rest.NONE));
    HypothesisResult wrong =
        lesson.claims().hypothesise(new Hypothesis(HALF, "n", ">", "3")).join();
    assertThat(((HypothesisResult.Tested) wrong).ruling())
        .isEqualTo(HypothesisResult.Ruling.REFUTED);
    assertThatThrownBy(
            () -> lesson.claims().hypothesise(new Hypothesis(HALF, "Cart#7.n", "==", "3")).join())
        .hasMessageContaining("Cart#7 cannot be used here");
    HypothesisResult nonsense =
        lesson.claims().hypothesise(new Hypothesis(HALF, "m", ">", "3")).join();
    assertThat(nonsense).isInstanceOf(HypothesisResult.CouldNot.class);
  }

  @Test
  void claimsAboutEditedSourcesAreTakenForTheOriginalLines() {
    seeTheFailingState();
    edit("package p;\n", "package p;\n\n// mine\n");
    SourceLine moved = new SourceLine(FILE, 7);
    assertThat(lesson.program().breakpoints().get(0).spec().line()).isEqualTo(moved);
    lesson.claims().fault("where", moved, 3).join();
    assertThat(passed("where")).isTrue();
    refused(
        lesson.claims().fault("where", new SourceLine(FILE, 3), 1), "not a line of the original");
  }

  @Test
  void editsAreKeptAndComeBackWithTheLesson() throws LessonFormatException {
    edit("n / 2", "n + 2");
    lesson.close();
    lesson = session(new SmallLesson(root));
    assertThat(lesson.program().sources().get(FILE)).contains("n + 2");
    assertThat(lesson.status().edited()).isTrue();
    lesson.resetSources();
    assertThat(lesson.program().sources().get(FILE)).contains("n / 2");
    assertThat(lesson.status().edited()).isFalse();
    assertThat(progress.files()).isEmpty();
  }

  @Test
  void aProgramThatDoesNotCompileIsRefusedWithItsLine() {
    edit("n / 2;", "n / 2");
    refused(lesson.program().run(), "p/Main.java:5: error: ';' expected");
    refused(lesson.runTests("mended"), "p/Main.java:5");
  }

  @Test
  void hiddenTestsJudgeTheFix() {
    lesson.runTests("mended").join();
    assertThat(passed("mended")).isFalse();
    edit("n / 2", "(n + 1) / 2");
    lesson.runTests("mended").join();
    assertThat(passed("mended")).isTrue();
  }

  @Test
  void aFixThatNeverReturnsFailsItsTestsInsteadOfHanging() {
    edit("return n / 2;", "while (n < 9) {} return n;");
    lesson.runTests("mended").join();
    assertThat(lesson.status().check("mended").orElseThrow().verdict())
        .isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void aFixThatExitsTheJvmFailsItsTests() {
    edit("return n / 2;", "System.exit(0); return n;");
    lesson.runTests("mended").join();
    Verdict verdict = lesson.status().check("mended").orElseThrow().verdict();
    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    assertThat(verdict.toString()).contains("ended the test run with exit code 0");
  }

  @Test
  void aFixThatPrintsResultLinesOfItsOwnIsNotBelieved() {
    edit("return n / 2;", "System.out.println(\"passed\"); return n / 2;");
    lesson.runTests("mended").join();
    assertThat(passed("mended")).isFalse();
  }

  @Test
  void aStepBeforeTheRunIsRefused() {
    refused(lesson.program().step(StepDepth.OVER), "start it with run");
    refused(lesson.program().values().print("n"), "start it with run");
  }

  @Test
  void aBreakpointSetRightBeforeAResumeIsHit() {
    for (int i = 0; i < 5; i++) {
      lesson.program().run().join();
      lesson.program().setBreakpoint(BreakpointSpec.at(HALF));
      SessionState stopped = lesson.program().resume().join();
      assertThat(stopped).isInstanceOf(SessionState.Stopped.class);
      lesson.program().removeBreakpoint(new BreakpointPlace.Line(HALF));
    }
  }

  @Test
  void runPressedAgainAndAgainLeavesOneProgram() {
    long before = ProcessHandle.current().children().count();
    List<CompletableFuture<SessionState>> pressed =
        List.of(lesson.program().run(), lesson.program().run(), lesson.program().run());
    CompletableFuture.allOf(pressed.toArray(CompletableFuture[]::new)).join();
    lesson.program().stop().join();
    assertThat(lesson.program().isLive()).isFalse();
    assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
  }

  @Test
  void restartingKeepsTheBreakpoints() {
    seeTheFailingState();
    SessionState again = lesson.program().run().join();
    assertThat(((SessionState.Stopped) again).stop().reason())
        .isInstanceOf(StopReason.MainEntered.class);
    SessionState there = lesson.program().resume().join();
    assertThat(((SessionState.Stopped) there).stop().reason())
        .isInstanceOf(StopReason.Breakpoints.class);
  }

  @Test
  void listenersHearTheStopBeforeTheCommandIsDone() {
    List<SessionEvent> heard = new CopyOnWriteArrayList<>();
    try (Subscription subscription = lesson.program().subscribe(heard::add, Runnable::run)) {
      assertThat(subscription).isNotNull();
      SessionState stopped = lesson.program().run().join();
      assertThat(heard).contains(new SessionEvent.StateChanged(stopped));
    }
  }

  @Test
  void breakpointsAreThereAndBoundWhenALessonIsOpenedAgain() throws LessonFormatException {
    BreakpointPlace half = new BreakpointPlace.Line(HALF);
    List<BreakpointSpec> all =
        List.of(
            BreakpointSpec.at(half).withCondition("n == 3"),
            BreakpointSpec.at(new SourceLine(FILE, 9))
                .withLog("n is {n}")
                .withHits(new HitCount(HitCount.Rule.AFTER, 2))
                .withAfter(half),
            BreakpointSpec.at(new BreakpointPlace.Method("p.Main", "half", true, false))
                .withEnabled(false),
            BreakpointSpec.at(new BreakpointPlace.Thrown("p.Oops", true, false)).withThread("main"),
            BreakpointSpec.at(new BreakpointPlace.Field("p.Main", "n", false, true)));
    all.forEach(lesson.program()::setBreakpoint);
    lesson.program().removeBreakpoint(all.get(4).place());
    lesson.program().settled().join();
    EvidenceLog before = lesson.evidence();
    reopen();
    assertThat(specs()).containsExactlyInAnyOrderElementsOf(all.subList(0, 4));
    assertThat(lesson.evidence().entries()).isEqualTo(before.entries());
    assertThat(lesson.recorded().acts()).isEmpty();
    lesson.program().run().join();
    lesson.program().resume().join();
    assertThat(lesson.program().breakpoints())
        .filteredOn(each -> each.spec().place().equals(half))
        .allMatch(each -> each.state() == BreakpointSnapshot.State.BOUND);
  }

  @Test
  void breakpointsFollowTheirLinesFromOneTimeToTheNext() throws LessonFormatException {
    lesson.program().setBreakpoint(BreakpointSpec.at(HALF));
    lesson.program().edit(FILE, "\n" + lesson.program().sources().get(FILE));
    reopen();
    assertThat(specs()).containsExactly(BreakpointSpec.at(new SourceLine(FILE, HALF.line() + 1)));
  }

  @Test
  void aLessonBegunAnewHasNoBreakpoints() throws LessonFormatException {
    lesson.program().setBreakpoint(BreakpointSpec.at(HALF));
    lesson.startOver();
    assertThat(specs()).isEmpty();
    reopen();
    assertThat(specs()).isEmpty();
  }

  private List<BreakpointSpec> specs() {
    return lesson.program().breakpoints().stream().map(BreakpointSnapshot::spec).toList();
  }

  private void reopen() throws LessonFormatException {
    lesson.close();
    lesson = session(new SmallLesson(root));
  }
}
