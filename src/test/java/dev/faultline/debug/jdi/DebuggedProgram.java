package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A program compiled from text, {@code Main.java}, and debugged in a real child JVM. */
final class DebuggedProgram implements AutoCloseable {
  static final long SECONDS = 20;

  private final ExecutorService listenerThread = Executors.newSingleThreadExecutor();
  private final List<DebugEvent> events = new ArrayList<>();
  final DebugSession session;

  private DebuggedProgram(
      JdiDebugger debugger, LaunchSpec spec, Start start, Collection<BreakpointSpec> breakpoints) {
    session = debugger.launch(spec, start, breakpoints, this::heard, listenerThread);
  }

  static LaunchSpec spec(String source) {
    Compilation compiled = new SourceCompiler().compile(Map.of("Main.java", source));
    assertThat(compiled.errors()).isEmpty();
    return LaunchSpec.of("Main", compiled.classes(), Map.of("Main.java", source));
  }

  static DebuggedProgram atMain(String source) {
    return launch(spec(source), Start.STOP_AT_MAIN);
  }

  static DebuggedProgram running(String source, int... breakpointLines) {
    return launch(spec(source), Start.RUN, breakpointLines);
  }

  static DebuggedProgram breaking(String source, BreakpointSpec... breakpoints) {
    return new DebuggedProgram(new JdiDebugger(), spec(source), Start.RUN, List.of(breakpoints));
  }

  static DebuggedProgram launch(LaunchSpec spec, Start start, int... lines) {
    return launch(new JdiDebugger(), spec, start, lines);
  }

  static DebuggedProgram launch(JdiDebugger debugger, LaunchSpec spec, Start start, int... lines) {
    return new DebuggedProgram(
        debugger,
        spec,
        start,
        Arrays.stream(lines).mapToObj(l -> BreakpointSpec.at(line(l))).toList());
  }

  static LaunchSpec with(LaunchSpec spec, UnaryOperator<SpecBuilder> change) {
    return change.apply(new SpecBuilder(spec)).spec;
  }

  /** A breakpoint on the first line that contains a text. */
  static BreakpointSpec breakAt(String source, String text) {
    return BreakpointSpec.at(line(lineWith(source, text)));
  }

  /** The number of the first line that contains a text. */
  static int lineWith(String source, String text) {
    return (int) source.lines().takeWhile(each -> !each.contains(text)).count() + 1;
  }

  static SourceLine line(int line) {
    return new SourceLine("Main.java", line);
  }

  private synchronized void heard(DebugEvent event) {
    events.add(event);
    notifyAll();
  }

  synchronized List<DebugEvent> events() {
    return List.copyOf(events);
  }

  /** Waits until the events so far satisfy a condition. */
  synchronized void await(Predicate<List<DebugEvent>> condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.test(events)) {
      long left = deadline - System.nanoTime();
      assertThat(left).as("waited in vain; heard %s", events).isPositive();
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  /** Waits until the listener has heard all that it was told until now. */
  void awaitListener() throws Exception {
    listenerThread.submit(() -> {}).get(SECONDS, TimeUnit.SECONDS);
  }

  String output(DebugEvent.Stream stream) {
    StringBuilder text = new StringBuilder();
    for (DebugEvent event : events()) {
      if (event instanceof DebugEvent.Output output && output.stream() == stream) {
        text.append(output.text());
      }
    }
    return text.toString();
  }

  static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(SECONDS, TimeUnit.SECONDS);
  }

  StopSnapshot stop(CompletableFuture<SessionState> future) throws Exception {
    SessionState state = get(future);
    assertThat(state).isInstanceOf(SessionState.Stopped.class);
    return ((SessionState.Stopped) state).stop();
  }

  StopSnapshot firstStop() throws Exception {
    return stop(session.firstStop());
  }

  StopSnapshot step(StepDepth depth) throws Exception {
    return stop(session.step(depth));
  }

  StopSnapshot resume() throws Exception {
    return stop(session.resume());
  }

  Ending ending() throws Exception {
    return get(session.ending());
  }

  EvaluationResult evaluate(String expression) throws Exception {
    return get(session.evaluate(expression, 0));
  }

  /** What logpoints have written. */
  List<String> logged() {
    List<String> texts = new ArrayList<>();
    for (DebugEvent event : events()) {
      if (event instanceof DebugEvent.Logged logged) {
        texts.add(logged.text());
      }
    }
    return texts;
  }

  /** How a breakpoint stands. */
  BreakpointSnapshot standing(BreakpointPlace place) {
    return session.breakpoints().stream()
        .filter(each -> each.spec().place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  /** Goes on from stop to stop until the end, and tells each by something about it. */
  <T> List<T> stops(Function<StopSnapshot, T> tell) throws Exception {
    List<T> told = new ArrayList<>();
    SessionState state = get(session.firstStop());
    while (state instanceof SessionState.Stopped stopped) {
      told.add(tell.apply(stopped.stop()));
      state = get(session.resume());
    }
    return told;
  }

  /** The only breakpoint that made a stop. */
  static BreakpointHit hit(StopSnapshot stop) {
    assertThat(stop.reason()).isInstanceOf(StopReason.Breakpoints.class);
    List<BreakpointHit> hits = ((StopReason.Breakpoints) stop.reason()).hits();
    assertThat(hits).hasSize(1);
    return hits.get(0);
  }

  /** Text of a fact of the only breakpoint that made a stop. */
  static String fact(StopSnapshot stop, String name) {
    return variable(hit(stop).facts(), name).value().text();
  }

  static int lineOf(StopSnapshot stop) {
    return stop.frames().get(0).at().line();
  }

  static VariableSnapshot variable(List<VariableSnapshot> variables, String name) {
    return variables.stream()
        .filter(v -> v.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + variables));
  }

  static VariableSnapshot variable(StopSnapshot stop, String name) {
    return variable(stop.frames().get(0).variables(), name);
  }

  @Override
  public void close() {
    session.close();
    listenerThread.shutdown();
  }

  /** Changes one part of a spec. */
  static final class SpecBuilder {
    private LaunchSpec spec;

    SpecBuilder(LaunchSpec spec) {
      this.spec = spec;
    }

    SpecBuilder jvmOptions(String... options) {
      spec =
          new LaunchSpec(
              spec.mainClass(),
              spec.classes(),
              spec.sources(),
              spec.classPath(),
              spec.args(),
              List.of(options),
              spec.environment(),
              spec.stdin(),
              spec.heapMb(),
              spec.timeLimit());
      return this;
    }

    SpecBuilder args(String... args) {
      spec =
          new LaunchSpec(
              spec.mainClass(),
              spec.classes(),
              spec.sources(),
              spec.classPath(),
              List.of(args),
              spec.jvmOptions(),
              spec.environment(),
              spec.stdin(),
              spec.heapMb(),
              spec.timeLimit());
      return this;
    }

    SpecBuilder main(String name) {
      spec =
          new LaunchSpec(
              name,
              spec.classes(),
              spec.sources(),
              spec.classPath(),
              spec.args(),
              spec.jvmOptions(),
              spec.environment(),
              spec.stdin(),
              spec.heapMb(),
              spec.timeLimit());
      return this;
    }

    SpecBuilder stdin(String text) {
      spec =
          new LaunchSpec(
              spec.mainClass(),
              spec.classes(),
              spec.sources(),
              spec.classPath(),
              spec.args(),
              spec.jvmOptions(),
              spec.environment(),
              text,
              spec.heapMb(),
              spec.timeLimit());
      return this;
    }

    SpecBuilder heapMb(int heap) {
      spec =
          new LaunchSpec(
              spec.mainClass(),
              spec.classes(),
              spec.sources(),
              spec.classPath(),
              spec.args(),
              spec.jvmOptions(),
              spec.environment(),
              spec.stdin(),
              heap,
              spec.timeLimit());
      return this;
    }

    SpecBuilder timeLimit(java.time.Duration limit) {
      spec =
          new LaunchSpec(
              spec.mainClass(),
              spec.classes(),
              spec.sources(),
              spec.classPath(),
              spec.args(),
              spec.jvmOptions(),
              spec.environment(),
              spec.stdin(),
              spec.heapMb(),
              limit);
      return this;
    }
  }
}
