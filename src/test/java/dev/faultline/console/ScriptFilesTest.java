package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of commands that are written and read in a session. */
class ScriptFilesTest {
  private static final String PROGRAM =
      TranscriptTest.RESOURCES.resolve("programs/calls").toString();

  @TempDir Path folder;

  @Test
  void whatWasSavedDoesTheSameInAnotherSession() {
    Path file = folder.resolve("hunt.fl");
    String first = run("b 12\nc\np i\nsave " + file + "\nq\n");
    assertThat(first).contains("3 lines are in " + file);
    assertThat(run("source " + file + "\nq\n"))
        .contains("(fl) b 12\nBreakpoint at", "(fl) p i\n0\n");
  }

  @Test
  void remarksAndEmptyLinesAreNoCommands() throws IOException {
    Path file = Files.writeString(folder.resolve("r.fl"), "# a remark\n\n  p 6 * 7  \n");
    assertThat(run("source " + file + "\nq\n")).contains("(fl) p 6 * 7\n42\n");
  }

  @Test
  void whatTheProgramPrintsStandsBetweenTheCommandsThatItRanAt() throws IOException {
    Path file = Files.writeString(folder.resolve("o.fl"), "b 14\nc\nc\nn\np total\n");
    assertThat(run("source " + file + "\nq\n"))
        .contains("(fl) n\ntotal 12\n> Calls.java:15 main()\n-> }\n(fl) p total\n12\n");
  }

  @Test
  void commandsOfBreakpointsMayStandInFilesToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.fl"), "b 14\ncommands 14\nsilent\np total\nend\nc\nc\n");
    assertThat(run("source " + file + "\nq\n")).contains("(fl) c\n12\n(fl) q");
  }

  @Test
  void aFileThatRunsItselfIsStopped() throws IOException {
    Path file = folder.resolve("again.fl");
    Files.writeString(file, "source " + file + "\n");
    assertThat(run("source " + file + "\nq\n")).contains("runs itself again and again");
  }

  @Test
  void aFileOfBytesThatAreNoTextDoesNoHarm() throws IOException {
    Path file = Files.write(folder.resolve("junk"), new byte[] {0, -1, 7, 27, '\n', -128});
    assertThat(run("source " + file + "\np 1 + 1\nq\n")).contains("There is no command", "\n2\n");
  }

  @Test
  void anEndlessLineIsAnsweredInOne() {
    String out = run("x".repeat(1_000_000) + "\np 1 + 1\nq\n");
    assertThat(out)
        .contains("There is no command \"" + "x".repeat(40) + "…\".", "(fl) p 1 + 1\n2\n");
  }

  private String run(String typed) {
    PipedApp.Result result =
        new PipedApp(folder, folder.resolve("data")).run(typed, "debug", PROGRAM);
    assertThat(result.err()).isEmpty();
    return result.out();
  }
}
