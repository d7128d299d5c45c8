package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.jdi.launch.JdwpConnection;
import dev.faultline.debug.jdi.launch.Rendezvous;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a start can fail, with what a person then reads. */
@Timeout(60)
class LaunchFailuresTest {
  private static final String EMPTY =
      "public class Main { public static void main(String[] args) { int x = 1; } }";

  @TempDir Path folder;

  private Ending.Lost lost(JdiDebugger debugger, LaunchSpec spec) throws Exception {
    try (var program = DebuggedProgram.launch(debugger, spec, Start.STOP_AT_MAIN)) {
      Ending ending = program.ending();
      assertThat(program.session.state()).isEqualTo(new SessionState.Ended(ending));
      assertThat(DebuggedProgram.get(program.session.firstStop()))
          .isEqualTo(new SessionState.Ended(ending));
      assertThat(ending).isInstanceOf(Ending.Lost.class);
      assertThat(((Ending.Lost) ending).what()).doesNotContain("\n");
      return (Ending.Lost) ending;
    }
  }

  private JdiDebugger withJava(String script, Duration limit) throws IOException {
    Path java = folder.resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    return new JdiDebugger(java, limit);
  }

  @Test
  void noJavaThere() throws Exception {
    JdiDebugger debugger = new JdiDebugger(folder.resolve("none"), Duration.ofSeconds(15));
    assertThat(lost(debugger, DebuggedProgram.spec(EMPTY)).what())
        .startsWith("The program's JVM could not be started: ");
  }

  @Test
  void theChildDiesAtOnce() throws Exception {
    JdiDebugger debugger = withJava("echo no luck >&2; exit 3", Duration.ofSeconds(15));
    Ending.Lost lost = lost(debugger, DebuggedProgram.spec(EMPTY));
    assertThat(lost.what())
        .isEqualTo("The program's JVM ended before it connected (exit code 3): no luck");
    assertThat(lost.lastOutput()).isEqualTo("no luck\n");
  }

  @Test
  void aBadJvmOption() throws Exception {
    var spec =
        DebuggedProgram.with(
            DebuggedProgram.spec(EMPTY), change -> change.jvmOptions("-XX:+NoSuchThing"));
    Ending.Lost lost = lost(new JdiDebugger(), spec);
    assertThat(lost.what()).contains("exit code 1").contains("NoSuchThing");
    assertThat(lost.lastOutput()).contains("Could not create the Java Virtual Machine");
  }

  @Test
  void theChildNeverConnects() throws Exception {
    JdiDebugger debugger = withJava("exec sleep 60", Duration.ofMillis(700));
    long start = System.nanoTime();
    assertThat(lost(debugger, DebuggedProgram.spec(EMPTY)).what())
        .contains("did not answer within 700 ms");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
  }

  @Test
  void aStopDuringTheStartEndsItAsStopped() throws Exception {
    JdiDebugger debugger = withJava("exec sleep 60", Duration.ofSeconds(15));
    try (var program = DebuggedProgram.launch(debugger, DebuggedProgram.spec(EMPTY), Start.RUN)) {
      assertThat(DebuggedProgram.get(program.session.stop())).isEqualTo(new Ending.StoppedByUser());
    }
  }

  @Test
  void aChildThatIsKilledFromOutsideIsLost() throws Exception {
    String kills =
        """
        public class Main {
          public static void main(String[] args) throws Exception {
            System.out.println("last words");
            new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor();
          }
        }
        """;
    Ending.Lost lost;
    try (var program = DebuggedProgram.running(kills)) {
      lost = (Ending.Lost) program.ending();
    }
    assertThat(lost.what()).contains("SIGKILL");
    assertThat(lost.lastOutput()).isEqualTo("last words\n");
  }

  @Test
  void silentAndWrongGuestsNeitherDelayNorBreakTheStart() throws Exception {
    List<Socket> guests = new ArrayList<>();
    try (Rendezvous rendezvous = new Rendezvous()) {
      var connection = rendezvous.await("the-token");
      for (String says : List.of("", "GET / HTTP/1.1\r\n\r\n", "JDWP-Handshake", "JDWP-Handsh")) {
        Socket guest = new Socket(InetAddress.getLoopbackAddress(), rendezvous.port());
        guest.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
        guests.add(guest);
      }
      Socket impostor = guest(rendezvous.port(), "another-token");
      Socket child = guest(rendezvous.port(), "the-token");
      guests.addAll(List.of(impostor, child));
      long start = System.nanoTime();
      JdwpConnection admitted = connection.get(10, TimeUnit.SECONDS);
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2000);
      assertThat(admitted.isOpen()).isTrue();
      assertThat(impostor.getInputStream().readAllBytes()).hasSize(14 + 11);
      admitted.close();
    } finally {
      for (Socket guest : guests) {
        guest.close();
      }
    }
  }

  /** A client that shakes hands and answers the first question with a class path. */
  private static Socket guest(int port, String token) throws IOException {
    Socket guest = new Socket(InetAddress.getLoopbackAddress(), port);
    byte[] path = token.getBytes(StandardCharsets.US_ASCII);
    var reply = java.nio.ByteBuffer.allocate(11 + path.length);
    reply.putInt(11 + path.length).putInt(Integer.MAX_VALUE).put((byte) 0x80).putShort((short) 0);
    reply.put(path);
    guest.getOutputStream().write("JDWP-Handshake".getBytes(StandardCharsets.US_ASCII));
    guest.getOutputStream().write(reply.array());
    return guest;
  }
}
