package dev.faultline.ui.workbench;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.debug.SourceLine;
import dev.faultline.errors.ErrorEntry;
import dev.faultline.session.LessonSession;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.Subscription;
import dev.faultline.ui.bisect.BisectModel;
import dev.faultline.ui.breakpoints.BreakpointsModel;
import dev.faultline.ui.code.CodeModel;
import dev.faultline.ui.code.LineMark;
import dev.faultline.ui.failures.FailuresModel;
import dev.faultline.ui.guide.GuideModel;
import dev.faultline.ui.heap.HeapModel;
import dev.faultline.ui.search.CompareModel;
import dev.faultline.ui.search.MinimiseModel;
import dev.faultline.ui.search.SuspectsModel;
import dev.faultline.ui.search.Suspicion;
import dev.faultline.ui.state.EvaluateModel;
import dev.faultline.ui.state.StackModel;
import dev.faultline.ui.state.VariablesModel;
import dev.faultline.ui.state.WatchesModel;
import dev.faultline.ui.tabs.ConsoleModel;
import dev.faultline.ui.tabs.OutputModel;
import dev.faultline.ui.tabs.TrailModel;
import dev.faultline.ui.threads.ThreadsModel;
import dev.faultline.ui.toolkit.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A lesson on the workbench: the models of its parts, joined to one session. Used on the JavaFX
 * thread.
 */
public final class WorkbenchModel implements AutoCloseable {
  private final LessonSession lesson;
  private final Work work;
  private final RunModel run;
  private final TrailModel trail = new TrailModel();
  private final ObjectProperty<@Nullable BottomTab> tab = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Prompt> prompt = new SimpleObjectProperty<>();
  private final CodeBridge codeBridge;
  private final StateBridge stateBridge;
  private final Parts parts;
  private final SessionFollower follower;
  private final Commands commands;
  private final Subscription subscription;

  /**
   * @param nextTitle title of the lesson after this one
   */
  public WorkbenchModel(OpenLesson open, Optional<String> nextTitle, Exits exits, Toolkit toolkit) {
    lesson = open.session();
    ProgramSession program = lesson.program();
    run = new RunModel(toolkit.delays().get());
    work = new Work(toolkit.fx(), toolkit.background(), this::refused, this::fault);
    StackModel stack = new StackModel();
    codeBridge = new CodeBridge(program, work, this::show, this::editBreakpoint, this::explain);
    stateBridge = new StateBridge(program, work, stack::threads, this::forceReturn);
    ValueBridge values = new ValueBridge(program, work, this::parts);
    ThreadBridge threads = new ThreadBridge(program, work, this::show);
    CodeModel code =
        new CodeModel(open.sources(), program.program().editable(), codeBridge, toolkit.delays());
    SearchBridge search = new SearchBridge(lesson, work, toolkit.fx(), this::show);
    GuideBridge guideBridge =
        new GuideBridge(lesson, work, code::flush, () -> tab.set(BottomTab.MINIMISE), exits);
    parts =
        new Parts(
            run,
            code,
            stack,
            new VariablesModel(values),
            new WatchesModel(stateBridge, values),
            new EvaluateModel(stateBridge, values),
            new BreakpointsModel(open.breakpoints(), codeBridge),
            new ThreadsModel(threads),
            new HeapModel(values, values),
            new BisectModel(
                lesson.revisions().history(),
                new BisectBridge(lesson.revisions(), work, toolkit.fx())),
            new FailuresModel(threads),
            new MinimiseModel(lesson.input().original(), lesson.input().wanted(), search),
            new CompareModel(search),
            new SuspectsModel(search, found -> colour(code, found)),
            new OutputModel(),
            trail,
            console(program, code),
            new GuideModel(lesson.folder(), open.status(), nextTitle, guideBridge),
            tab,
            prompt);
    follower = new SessionFollower(parts, program, work, toolkit.fx());
    commands = new Commands(program, work, parts, toolkit.drawn(), follower::showLine);
    code.file(program.program().mainClass().replace('.', '/') + ".java")
        .ifPresent(code.selected()::set);
    code.breakpoints(open.breakpoints());
    code.followCaret(parts.guide().caret());
    subscription = program.subscribe(follower::hear, Runnable::run);
    work.ask(program::compilation, compiled -> code.problems(compiled.problems()));
  }

  private ConsoleModel console(ProgramSession program, CodeModel code) {
    CommandInterpreter interpreter = new CommandInterpreter(program, lesson);
    return new ConsoleModel(
        (line, then) -> {
          code.flush();
          work.ask(() -> interpreter.execute(line), reply -> then.accept(reply.text()));
        });
  }

  public LessonSession lesson() {
    return lesson;
  }

  public Parts parts() {
    return parts;
  }

  public Commands commands() {
    return commands;
  }

  CodeBridge codeActions() {
    return codeBridge;
  }

  StateBridge stateActions() {
    return stateBridge;
  }

  /** Gives the program a line of input. */
  void writeLine(String line) {
    work.run(() -> lesson.program().writeLine(line));
  }

  /** Ends the program's input. */
  void closeInput() {
    work.run(lesson.program()::closeInput);
  }

  /** Sends what was typed, then ends the session in the background. Returns at once. */
  @Override
  public void close() {
    parts.code().flush();
    subscription.close();
    work.run(lesson::close);
  }

  private static void colour(CodeModel code, Map<SourceLine, Suspicion> found) {
    Map<SourceLine, LineMark> marks = new HashMap<>();
    found.forEach((line, each) -> marks.put(line, new LineMark(each.score(), each.tip())));
    code.colour(marks);
  }

  private void show(SourceLine line) {
    parts.code().show(line);
  }

  private void editBreakpoint(SourceLine line) {
    parts.breakpoints().edit(line);
  }

  private void forceReturn() {
    commands.perform(Action.FORCE_RETURN);
  }

  private void explain(Optional<ErrorEntry> error) {
    commands.explain(error);
  }

  private void refused(String why) {
    run.story().set(why);
    trail.add(why);
  }

  private void fault(String what) {
    run.banner().set(Banner.fault(what));
  }
}
