package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.ListeningProgram;
import dev.faultline.ListeningProgram.Beginning;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AttachTest {
  private static final BreakpointSpec IN_ANSWER = BreakpointSpec.at(new SourceLine("Echo.java", 5));

  /** JDWP's commands ClassPaths, IDSizes and Set of an event request, set and number in one. */
  private static final Map<Integer, int[]> ANSWERS =
      Map.of(0x010d, new int[] {0, 0, 0}, 0x0107, new int[] {8, 8, 8, 8, 8}, 0x0f01, new int[] {1});

  private static final int REPLY = 0x80;
  private static final int HEADER = 11;

  @TempDir Path folder;

  private static DebugSession attach(int port, Start start) {
    return attach(port, start, event -> {});
  }

  private static DebugSession attach(int port, Start start, DebugListener listener) {
    return new JdiDebugger()
        .attachingTo(JvmAddress.parse("127.0.0.1:" + port))
        .launch(LaunchSpec.of("", Map.of()), start, List.of(), listener, Runnable::run);
  }

  private static <T> T soon(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  private static StopSnapshot stop(CompletableFuture<SessionState> future) throws Exception {
    SessionState state = soon(future);
    assertThat(state).isInstanceOf(SessionState.Stopped.class);
    return ((SessionState.Stopped) state).stop();
  }

  private static int line(StopSnapshot stop) {
    SourceLine at = stop.frames().get(0).at();
    return at == null ? 0 : at.line();
  }

  private static String lost(DebugSession session) throws Exception {
    SessionState.Ended ended = (SessionState.Ended) soon(session.firstStop());
    return ((Ending.Lost) ended.ending()).what();
  }

  @Test
  void aProgramUnderWayIsSuspendedWhereItIsAndDebuggedFromThere() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE)) {
      int port = program.port();
      program.type("before");
      assertThat(program.answer()).isEqualTo("1 before");
      try (DebugSession session = attach(port, Start.STOP_AT_MAIN)) {
        StopSnapshot first = stop(session.firstStop());
        assertThat(first.reason()).isInstanceOf(StopReason.Paused.class);
        assertThat(line(first)).isBetween(10, 11);
        session.setBreakpoint(IN_ANSWER);
        CompletableFuture<SessionState> next = session.resume();
        program.type("under way");
        assertThat(line(stop(next))).isEqualTo(5);
        EvaluationResult called = soon(session.evaluate("answer(line)", 0));
        assertThat(((EvaluationResult.Value) called).value().text()).isEqualTo("\"2 under way\"");
        assertThat(line(stop(session.step(StepDepth.OVER)))).isEqualTo(6);
      }
    }
  }

  @Test
  void aProgramThatIsLetGoRunsOnWithoutBreakpointsAndMayBeAttachedToAgain() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE)) {
      for (int time = 1; time <= 2; time++) {
        try (DebugSession session = attach(program.port(), Start.STOP_AT_MAIN)) {
          stop(session.firstStop());
          session.setBreakpoint(IN_ANSWER);
          CompletableFuture<SessionState> next = session.resume();
          program.type("held");
          stop(next);
          assertThat(soon(session.stop())).isEqualTo(new Ending.Detached());
        }
        assertThat(program.answer()).isEqualTo(2 * time - 1 + " held");
        program.type("free");
        assertThat(program.answer()).isEqualTo(2 * time + " free");
      }
      assertThat(program.end()).isZero();
    }
  }

  @Test
  void aJvmThatWaitsAtItsBeginningRunsToTheFirstLineOfMain() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.WITH_DEBUGGER);
        DebugSession session = attach(program.port(), Start.STOP_AT_MAIN)) {
      assertThat(line(stop(session.firstStop()))).isEqualTo(9);
    }
  }

  @Test
  void aJvmThatIsStillToFindItsMainRunsToTheFirstLineOfIt() throws Exception {
    CompletableFuture<Void> running = new CompletableFuture<>();
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.WITH_EMPTY_LINE);
        DebugSession session =
            attach(
                program.port(),
                Start.STOP_AT_MAIN,
                event -> {
                  if (event instanceof DebugEvent.StateChanged changed
                      && changed.state() instanceof SessionState.Running) {
                    running.complete(null);
                  }
                })) {
      soon(running);
      program.type("");
      StopSnapshot first = stop(session.firstStop());
      assertThat(first.reason()).isInstanceOf(StopReason.MainEntered.class);
      assertThat(line(first)).isEqualTo(9);
    }
  }

  @Test
  void theEndOfTheProgramEndsTheSession() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE);
        DebugSession session = attach(program.port(), Start.STOP_AT_MAIN)) {
      stop(session.firstStop());
      CompletableFuture<SessionState> next = session.resume();
      assertThat(program.end()).isZero();
      assertThat(soon(next)).isEqualTo(new SessionState.Ended(new Ending.Gone()));
    }
  }

  @Test
  void onlyKillEndsTheProgram() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE);
        DebugSession session = attach(program.port(), Start.STOP_AT_MAIN)) {
      stop(session.firstStop());
      assertThat(soon(session.kill())).isEqualTo(new Ending.StoppedByUser());
      assertThat(program.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void whatNeedsFaultlinesAgentIsRefusedAtOnce() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE);
        DebugSession session = attach(program.port(), Start.STOP_AT_MAIN)) {
      stop(session.firstStop());
      assertThatThrownBy(() -> soon(session.recorder().countLines()))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("cannot be done in an attached program");
      assertThatThrownBy(() -> soon(session.redefine(Map.of(), Map.of())))
          .hasMessageContaining("cannot be done in an attached program");
    }
  }

  @Test
  void nobodyAtTheAddressIsSaid() throws Exception {
    int free;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = closed.getLocalPort();
    }
    try (DebugSession session = attach(free, Start.STOP_AT_MAIN)) {
      assertThat(lost(session)).startsWith("Nothing listens at 127.0.0.1:" + free);
    }
  }

  @Test
  void aSecondDebuggerIsTurnedAway() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE)) {
      int port = program.port();
      try (DebugSession first = attach(port, Start.STOP_AT_MAIN)) {
        stop(first.firstStop());
        try (DebugSession second = attach(port, Start.STOP_AT_MAIN)) {
          assertThat(lost(second)).contains("or another debugger is attached there");
        }
      }
    }
  }

  @Test
  void anotherServiceIsNotTakenForOne() throws Exception {
    try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(service));
      try (DebugSession session = attach(service.getLocalPort(), Start.STOP_AT_MAIN)) {
        assertThat(lost(session)).endsWith("is no JVM that waits for a debugger.");
      }
      soon(answered);
    }
  }

  @Test
  void aJvmThatEndsWhileItIsAttachedToIsGone() throws Exception {
    try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> hungUp = CompletableFuture.runAsync(() -> hangUp(service));
      try (DebugSession session = attach(service.getLocalPort(), Start.STOP_AT_MAIN)) {
        assertThat(soon(session.firstStop())).isEqualTo(new SessionState.Ended(new Ending.Gone()));
      }
      soon(hungUp);
    }
  }

  /** Takes part in JDWP until the first command to the program. */
  private static void hangUp(ServerSocket service) {
    try (Socket guest = service.accept()) {
      DataInputStream in = new DataInputStream(guest.getInputStream());
      DataOutputStream out = new DataOutputStream(guest.getOutputStream());
      out.write(in.readNBytes("JDWP-Handshake".length()));
      while (true) {
        int length = in.readInt();
        int id = in.readInt();
        in.readByte();
        int command = in.readShort();
        in.readNBytes(length - HEADER);
        int[] answer = ANSWERS.get(command);
        if (answer == null) {
          return;
        }
        out.writeInt(HEADER + answer.length * Integer.BYTES);
        out.writeInt(id);
        out.writeByte(REPLY);
        out.writeShort(0);
        for (int each : answer) {
          out.writeInt(each);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(ServerSocket service) {
    try (Socket guest = service.accept()) {
      guest.getOutputStream().write("HTTP/1.1 400 Bad Request".getBytes(StandardCharsets.UTF_8));
      guest.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
