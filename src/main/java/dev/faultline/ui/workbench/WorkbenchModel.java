package dev.faultline.ui.workbench;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.debug.SourceLine;
import dev.faultline.errors.ErrorEntry;
import dev.faultline.session.LessonSession;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SessionEvent;
import dev.faultline.session.Subscription;
import dev.faultline.ui.bisect.BisectModel;
import dev.faultline.ui.breakpoints.BreakpointsModel;
import dev.faultline.ui.code.CodeModel;
import dev.faultline.ui.code.LineMark;
import dev.faultline.ui.failures.FailuresModel;
import dev.faultline.ui.guide.GuideModel;
import dev.faultline.ui.heap.HeapModel;
import dev.faultline.ui.picture.PictureModel;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A program on the workbench, a lesson's or the learner's own: the models of its parts, joined to
 * one session. Used on the JavaFX thread.
 */
public final class WorkbenchModel implements AutoCloseable {
  private final ProgramSession program;
  private final Exits exits;
  private final Work work;
  private final RunModel run;
  private final TrailModel trail = new TrailModel();
  private final ObjectProperty<@Nullable BottomTab> tab = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Prompt> prompt = new SimpleObjectProperty<>();
  private final CodeBridge codeBridge;
  private final StateBridge stateBridge;
  private final Parts parts;
  private final Optional<LessonParts> lesson;
  private final Commands commands;
  private final Subscription subscription;

  /** A lesson. */
  public WorkbenchModel(OpenLesson open, Exits exits, Toolkit toolkit) {
    this(
        open.program(),
        Optional.of(open),
        new CommandInterpreter(open.program().session(), open.session()),
        exits,
        toolkit);
  }

  /** The learner's own program; it may run already. */
  public WorkbenchModel(OpenProgram open, Exits exits, Toolkit toolkit) {
    this(open, Optional.empty(), new CommandInterpreter(open.session()), exits, toolkit);
  }

  private WorkbenchModel(
      OpenProgram open,
      Optional<OpenLesson> opened,
      CommandInterpreter console,
      Exits exits,
      Toolkit toolkit) {
    program = open.session();
    this.exits = exits;
    run =
        new RunModel(
            toolkit.delays().get(),
            opened.isPresent() ? EnumSet.allOf(Action.class) : Action.ofPrograms());
    work = new Work(toolkit.fx(), toolkit.background(), this::refused, this::fault);
    StackModel stack = new StackModel();
    codeBridge = new CodeBridge(program, work, this::show, this::editBreakpoint, this::explain);
    stateBridge = new StateBridge(program, work, stack::threads, this::forceReturn);
    ValueBridge values = new ValueBridge(program, work, this::parts);
    ThreadBridge threads = new ThreadBridge(program, work, this::show);
    CodeModel code =
        new CodeModel(open.sources(), program.program().editable(), codeBridge, toolkit.delays());
    parts =
        new Parts(
            run,
            code,
            stack,
            new VariablesModel(values),
            new PictureModel(values),
            new WatchesModel(stateBridge, values),
            new EvaluateModel(stateBridge, values),
            new BreakpointsModel(open.breakpoints(), codeBridge),
            new ThreadsModel(threads),
            new HeapModel(values, values),
            new FailuresModel(threads),
            new OutputModel(),
            trail,
            console(console, code),
            tab,
            prompt);
    lesson = opened.map(each -> lessonParts(each, code, toolkit));
    SessionFollower follower = new SessionFollower(parts, program, work, toolkit.fx(), this::heard);
    commands = new Commands(program, work, parts, lesson, toolkit.drawn(), follower::showLine);
    code.file(program.program().mainClass().replace('.', '/') + ".java")
        .ifPresent(code.selected()::set);
    code.breakpoints(open.breakpoints());
    lesson.ifPresent(each -> code.followPointing(each.guide().pointedAt()));
    subscription = program.subscribe(follower::hear, Runnable::run);
    run.changed(program.state());
    work.ask(program::compilation, compiled -> code.problems(compiled.problems()));
  }

  private LessonParts lessonParts(OpenLesson open, CodeModel code, Toolkit toolkit) {
    LessonSession session = open.session();
    SearchBridge search = new SearchBridge(session, work, toolkit.fx(), this::show);
    GuideBridge guide = new GuideBridge(session, work, code::flush, tab::set, exits);
    return new LessonParts(
        session,
        new GuideModel(session.folder(), open.status(), exits.nextTitle(), guide),
        new BisectModel(
            session.revisions().history(),
            new BisectBridge(session.revisions(), work, toolkit.fx())),
        new MinimiseModel(session.input().original(), session.input().wanted(), search),
        new CompareModel(search),
        new SuspectsModel(search, found -> colour(code, found)));
  }

  private void heard(SessionEvent event) {
    lesson.ifPresent(open -> open.hear(event));
  }

  private ConsoleModel console(CommandInterpreter interpreter, CodeModel code) {
    return new ConsoleModel(
        (line, then) -> {
          code.flush();
          work.ask(() -> interpreter.execute(line), reply -> then.accept(reply.text()));
        });
  }

  /** What the lesson brings, empty for the learner's own program. */
  public Optional<LessonParts> lesson() {
    return lesson;
  }

  /** The program under the debugger. */
  public ProgramSession program() {
    return program;
  }

  /** What the program is called: the lesson's title, or a file's name. */
  String title() {
    return program.program().name();
  }

  /** Whether the learner's own sources can be changed here, which leaves the files as they are. */
  boolean triesChanges() {
    return lesson.isEmpty() && !program.program().editable().isEmpty();
  }

  /** Goes back to where the workbench was opened. */
  void leave() {
    exits.leave();
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
    work.run(() -> program.writeLine(line));
  }

  /** Ends the program's input. */
  void closeInput() {
    work.run(program::closeInput);
  }

  /** Sends what was typed, then ends the session in the background. Returns at once. */
  @Override
  public void close() {
    parts.code().flush();
    subscription.close();
    work.run(lesson.<Runnable>map(open -> open.session()::close).orElse(program::close));
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
