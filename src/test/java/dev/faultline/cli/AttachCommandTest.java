package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ListeningProgram;
import dev.faultline.ListeningProgram.Beginning;
import dev.faultline.PipedApp;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AttachCommandTest {
  @TempDir Path folder;

  private PipedApp app = new PipedApp(Path.of(""), Path.of(""));

  @BeforeEach
  void start() {
    app = new PipedApp(folder.resolve("lessons"), folder.resolve("data"));
  }

  @Test
  void theConsoleWorksInAnAttachedProgramAndLetsItGoAtTheEnd() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE)) {
      int port = program.port();
      program.type("one");
      assertThat(program.answer()).isEqualTo("1 one");
      PipedApp.Result result =
          app.run(
              """
              b Echo.java:5
              p lines + 1
              restart
              input x
              trace
              kill
              detach
              w
              """,
              "debug",
              "--attach",
              "localhost:" + port,
              "--sources",
              folder.toString());
      assertThat(result.err()).isEmpty();
      assertThat(result.out())
          .startsWith("Paused.\n> Echo.java:1")
          .endsWith(
              """
              (fl) b Echo.java:5
              Breakpoint at Echo.java:5: lines++;
              (fl) p lines + 1
              2
              (fl) restart
              An attached program cannot be started anew from here: its JVM is not Faultline's.
              (fl) input x
              An attached program reads its input where it was started, and prints there.
              (fl) trace
              This cannot be done in an attached program: its JVM was started without Faultline.
              (fl) kill
              This would end a JVM that Faultline has not started: kill yes does it, q lets it run.
              (fl) detach
              Detached: the program runs on, without breakpoints. run attaches again, q leaves
              (fl) w
              Detached: the program runs on, without breakpoints. run attaches again, q leaves
              (fl)\s
              """);
      program.type("two");
      assertThat(program.answer()).isEqualTo("2 two");
      assertThat(program.end()).isZero();
    }
  }

  @Test
  void killYesEndsTheProgram() throws Exception {
    try (ListeningProgram program = new ListeningProgram(folder, Beginning.AT_ONCE)) {
      String port = String.valueOf(program.port());
      assertThat(app.run("kill yes\n", "debug", "--attach", port).out())
          .contains("The program was stopped.");
      assertThat(program.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void otherComputersAreRefused() {
    PipedApp.Result result = app.run("", "debug", "--attach", "192.0.2.1:5005");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("192.0.2.1 is not this computer").hasLineCount(1);
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThat(app.run("", "debug", "--attach", "localhost:x").err())
        .isEqualTo("\"localhost:x\" is no address: name a port, such as 5005 or localhost:5005.\n");
    assertThat(app.run("", "debug", "--attach", "5005", "Main.java").err())
        .isEqualTo("--attach takes a program as it runs: leave out PATH, --main and -D.\n");
  }
}
