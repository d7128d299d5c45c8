package dev.faultline.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.jdi.JdiDebugger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program in a real child JVM, stopped at a line with the comment {@code // here}. */
final class DrawnProgram implements AutoCloseable {
  private final DebugSession session;
  private StopSnapshot stop;
  private int questions;

  /**
   * @param body what the method does that it is stopped in
   * @param members what class {@code Main} has besides
   */
  DrawnProgram(String body, String members) throws Exception {
    String source =
        "import java.util.*;\nclass Main {\n"
            + members
            + "\npublic static void main(String[] args) {\ndraw();\n}\nstatic void draw() {\n"
            + body
            + "\n}\n}\n";
    Compilation compiled = new SourceCompiler().compile(Map.of("Main.java", source));
    assertThat(compiled.errors()).isEmpty();
    int line = (int) source.lines().takeWhile(each -> !each.contains("// here")).count() + 1;
    session =
        new JdiDebugger()
            .launch(
                LaunchSpec.of("Main", compiled.classes(), Map.of("Main.java", source)),
                Start.RUN,
                List.of(
                    BreakpointSpec.at(new BreakpointPlace.Line(new SourceLine("Main.java", line)))),
                event -> {},
                Runnable::run);
    stop = stop(session.firstStop());
  }

  /** The picture with no wishes of the learner's. */
  ObjectGraph graph() throws Exception {
    return graph(Openings.NONE);
  }

  ObjectGraph graph(Openings openings) throws Exception {
    questions = 0;
    return get(
        new GraphReader(
                (handle, from, count) -> {
                  questions++;
                  return session.children(handle, from, count);
                },
                openings)
            .read("Main.draw", stop.frames().get(0).variables()));
  }

  /** How often the program was asked for the latest picture. */
  int questions() {
    return questions;
  }

  void step() throws Exception {
    stop = stop(session.step(StepDepth.OVER));
  }

  private static StopSnapshot stop(CompletableFuture<SessionState> future) throws Exception {
    SessionState state = get(future);
    assertThat(state).isInstanceOf(SessionState.Stopped.class);
    return ((SessionState.Stopped) state).stop();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    session.close();
  }
}
