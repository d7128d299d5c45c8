package dev.faultline.session;

import dev.faultline.check.Case;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Predicted;
import dev.faultline.check.Evidence.PredictionSettled;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.RecordQuery;
import dev.faultline.check.kind.LogQuery;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector.RootPaths;
import dev.faultline.debug.RunRecorder;
import dev.faultline.debug.RunRecorder.TracedCall;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadDump;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what happens in a lesson's program session into evidence. Runs on the session's thread. */
final class LessonRecorder implements Recorder {
  private final LessonFolder folder;
  private final EvidenceStore store;
  private final KeptBreakpoints breakpoints;
  private final Runnable changed;
  private final WalkthroughRecorder walkthrough;
  private final Printed printed = new Printed();
  private final Map<String, String> unreadable = new ConcurrentHashMap<>();
  private Map<String, LineMap> toOriginal = Map.of();
  private boolean original = true;
  private boolean usualInput = true;
  private boolean passedOver;
  private boolean atMain;
  private boolean tracedFromMain;
  private boolean whole;
  private String profile = "";
  private @Nullable SourceLine at;
  private int run;

  /**
   * @param breakpoints keeps the learner's breakpoints
   * @param walkthrough hears what a walkthrough can do again
   * @param changed told after evidence was added
   */
  LessonRecorder(
      LessonFolder folder,
      EvidenceStore store,
      KeptBreakpoints breakpoints,
      WalkthroughRecorder walkthrough,
      Runnable changed) {
    this.folder = folder;
    this.store = store;
    this.breakpoints = breakpoints;
    this.walkthrough = walkthrough;
    this.changed = changed;
    run =
        store
            .log()
            .all(Evidence.RunStarted.class)
            .mapToInt(Evidence.RunStarted::run)
            .max()
            .orElse(0);
  }

  /** The number of the current or latest run, 0 before the first. */
  int run() {
    return run;
  }

  @Override
  public void inputChosen(boolean usual) {
    usualInput = usual;
  }

  @Override
  public void runBegan(Map<String, String> sources, String profile, int breakpoints) {
    this.profile = profile;
    run++;
    codeReplaced(sources);
    printed.clear();
    whole = false;
    leave();
    tracedFromMain = false;
    add(new Evidence.RunStarted(run, original));
    String code = Integer.toHexString(new TreeMap<>(sources).hashCode());
    add(new Evidence.Equipped(run, code, profile, breakpoints));
  }

  @Override
  public void codeReplaced(Map<String, String> sources) {
    original = usualInput && withoutStops(sources).equals(withoutStops(folder.buggy().files()));
    toOriginal = lineMaps(sources, folder.buggy().files());
  }

  private static Map<String, String> withoutStops(Map<String, String> sources) {
    Map<String, String> without = new HashMap<>(sources);
    without.replaceAll((file, text) -> BreakpointCalls.takenOut(text));
    return without;
  }

  static Map<String, LineMap> lineMaps(Map<String, String> from, Map<String, String> to) {
    Map<String, LineMap> maps = new HashMap<>();
    from.forEach((file, text) -> maps.put(file, new LineMap(text, to.getOrDefault(file, ""))));
    return maps;
  }

  @Override
  public void commandUsed(String command) {
    if (command.equals(CommandName.TRACE)) {
      tracedFromMain = atMain;
    }
    add(new Evidence.CommandUsed(run, command));
    walkthrough.commandUsed(command);
  }

  @Override
  public void breakpointSet(BreakpointSpec spec) {
    walkthrough.breakpointSet(spec);
  }

  @Override
  public void breakpointRemoved(BreakpointPlace place) {
    walkthrough.breakpointRemoved(place);
  }

  @Override
  public void breakpointsChanged(List<BreakpointSpec> all) {
    breakpoints.keep(all);
  }

  @Override
  public void edited(String file, String text) {
    walkthrough.edited(file, text);
  }

  @Override
  public void acted(Act act) {
    walkthrough.acted(act);
  }

  @Override
  public void acted(SourceLine line, Function<String, Act> act) {
    walkthrough.acted(line, act);
  }

  @Override
  public void leftOut(String what) {
    walkthrough.leftOut(what);
  }

  @Override
  public void output(DebugEvent.Stream stream, String text) {
    printed.add(stream, text);
  }

  @Override
  public CompletableFuture<?> stopped(StopSnapshot stop, DebugSession debug) {
    FrameSnapshot top = stop.frames().isEmpty() ? null : stop.frames().get(0);
    SourceLine here = top == null ? null : toOriginal(top.at());
    at = here;
    atMain = stop.reason() instanceof StopReason.MainEntered;
    Evidence stopped =
        new Evidence.Stopped(
            run,
            original,
            reason(stop.reason()),
            here,
            stop.thread().name(),
            top == null ? "" : method(top),
            exception(stop.reason()));
    if (stop.reason() instanceof StopReason.BreakpointCalled) {
      add(new Evidence.CommandUsed(run, CommandName.BREAKPOINT));
    }
    passedOver = passedOver(stop.reason());
    List<Evidence> moments = new ArrayList<>(List.of(stopped));
    moments.addAll(watched(stop.reason(), here));
    moments.forEach(this::add);
    return original ? read(moments, here, debug) : CompletableFuture.completedFuture(null);
  }

  /** Whether the program may have been let go at arrivals before the one at which it stops. */
  private static boolean passedOver(StopReason reason) {
    return reason instanceof StopReason.Breakpoints breakpoints
        && breakpoints.hits().stream().noneMatch(hit -> hit.spec().isPlain());
  }

  private static @Nullable String exception(StopReason reason) {
    if (reason instanceof StopReason.Uncaught uncaught) {
      return uncaught.className();
    }
    return reason instanceof StopReason.Breakpoints breakpoints
        ? breakpoints.hits().stream()
            .map(BreakpointHit::exception)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }

  private List<Evidence.Watched> watched(StopReason reason, @Nullable SourceLine at) {
    return reason instanceof StopReason.Breakpoints breakpoints
        ? breakpoints.hits().stream()
            .filter(hit -> hit.spec().place() instanceof BreakpointPlace.Field)
            .map(hit -> Sightings.watched(run, original, at, hit))
            .toList()
        : List.of();
  }

  private CompletableFuture<?> read(
      List<Evidence> moments, @Nullable SourceLine at, DebugSession debug) {
    Case facts = facts();
    CompletableFuture<?> readings = CompletableFuture.completedFuture(null);
    for (Check check : LessonJudge.checks(folder.lesson())) {
      for (Evidence moment : moments) {
        for (String expression : check.reads(facts, moment)) {
          readings =
              readings
                  .thenCompose(before -> debug.look(expression, 0))
                  .thenAccept(result -> observed(check, at, expression, result));
        }
      }
    }
    return readings;
  }

  private void observed(
      Check check, @Nullable SourceLine at, String expression, EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      String text = value.value().text();
      add(new Evidence.Observed(run, at, expression, text));
      if (check instanceof PredictValue prediction
          && expression.equals(prediction.expression())
          && prediction.settles(store.log().entries(), passedOver)) {
        openPrediction(check.id())
            .ifPresent(made -> add(new PredictionSettled(run, check.id(), made.value(), text)));
      }
    } else if (result instanceof EvaluationResult.CouldNot could) {
      unreadable.putIfAbsent(expression, could.why());
    }
  }

  /** Why expressions that checks ask for could not be evaluated where they first were to be. */
  Map<String, String> unreadable() {
    return Map.copyOf(unreadable);
  }

  private Optional<Predicted> openPrediction(String checkId) {
    EvidenceLog log = store.log();
    Predicted open = null;
    for (Evidence entry : log.entries()) {
      if (entry instanceof Predicted made && made.check().equals(checkId)) {
        open = made;
      } else if (entry instanceof PredictionSettled settled && settled.check().equals(checkId)) {
        open = null;
      }
    }
    return Optional.ofNullable(open);
  }

  @Override
  public void ended(SessionState.Ended ended) {
    leave();
    whole = ended.ending() instanceof Ending.Exited;
    boolean symptom = printed.shows(folder.lesson().symptom());
    boolean expected = printed.expected(folder.lesson().symptom());
    add(new Evidence.RunEnded(run, original, ended.ending().recorded(), symptom, expected));
    if (whole && !folder.lesson().run().profiles().isEmpty()) {
      add(new Evidence.ProfileRun(run, original, profile, symptom, expected));
    }
  }

  /** Queries the records that the current or latest run has printed. */
  LogResult queried(String text, RecordQuery query) {
    LogResult result = LogResult.of(query, printed.out());
    if (result.all().isEmpty()) {
      throw new CommandRefused(Texts.of("refused.noRecords"));
    }
    query
        .misfit(result.all())
        .ifPresent(
            why -> {
              throw new CommandRefused(why);
            });
    List<Evidence.Overlap> overlaps =
        LessonJudge.checks(folder.lesson(), LogQuery.class).stream()
            .map(check -> result.overlap(check.guilty()))
            .toList();
    add(
        new Evidence.LogQueried(
            run, original, whole, text, result.all().size(), result.selected().size(), overlaps));
    return result;
  }

  @Override
  public void evaluated(FrameSnapshot frame, String expression, EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      add(
          new Evidence.Evaluated(
              run,
              toOriginal(frame.at()),
              frame.index(),
              method(frame),
              expression,
              value.value().text()));
    }
  }

  @Override
  public void looked(List<TracedCall> calls) {
    boolean whole = tracedFromMain && calls.size() < RunRecorder.MAX_CALLS;
    add(new Evidence.CallsSeen(run, original, at, whole, Sightings.calls(calls)));
  }

  @Override
  public void warned(Map<String, String> sources, List<CompileProblem> warnings) {
    add(
        new Evidence.Warned(
            sources.equals(folder.buggy().files()),
            warnings.stream()
                .map(
                    found ->
                        new Evidence.Warning(
                            new SourceLine(found.file(), found.line()), found.lint()))
                .toList()));
  }

  @Override
  public void looked(ThreadDump threads) {
    for (ThreadDump.Deadlock deadlock : threads.deadlocks()) {
      List<Evidence.Wait> cycle =
          deadlock.cycle().stream()
              .map(entry -> Sightings.wait(entry, toOriginal(entry.at())))
              .toList();
      add(new Evidence.DeadlockSeen(run, original, cycle));
    }
  }

  @Override
  public void looked(HeapCounts counts) {
    Map<String, Long> own = Sightings.own(counts, toOriginal.keySet());
    add(new Evidence.HeapCounted(run, original, own));
  }

  @Override
  public void looked(RootPaths found) {
    found.paths().forEach(path -> add(Sightings.owners(run, original, path)));
  }

  /** The program stands nowhere. */
  private void leave() {
    at = null;
    atMain = false;
  }

  private @Nullable SourceLine toOriginal(@Nullable SourceLine line) {
    if (line == null || !toOriginal.containsKey(line.file())) {
      return null;
    }
    OptionalInt there = toOriginal.get(line.file()).follow(line.line());
    return there.isPresent() ? new SourceLine(line.file(), there.getAsInt()) : null;
  }

  private Case facts() {
    return new Case(folder.lesson(), folder.buggy(), store.log());
  }

  private void add(Evidence evidence) {
    store.add(evidence);
    changed.run();
  }

  private static String method(FrameSnapshot frame) {
    return frame.className() + "." + frame.method();
  }

  private static String reason(StopReason reason) {
    if (reason instanceof StopReason.MainEntered) {
      return "main";
    } else if (reason instanceof StopReason.Breakpoints) {
      return "breakpoint";
    } else if (reason instanceof StopReason.BreakpointCalled) {
      return "call";
    } else if (reason instanceof StopReason.Uncaught) {
      return "exception";
    } else if (reason instanceof StopReason.CursorReached) {
      return "cursor";
    } else if (reason instanceof StopReason.Paused) {
      return "pause";
    } else if (reason instanceof StopReason.FrameDropped) {
      return "drop";
    } else if (reason instanceof StopReason.ForcedReturn) {
      return "force";
    }
    return reason instanceof StopReason.TurnRefused ? "turn" : "step";
  }
}
