package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.PackStore;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.LessonTools;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Starts the desktop in a process of its own where there is no display. */
class NoDisplayTest {
  /** What the process runs. */
  static final class Start {
    private Start() {}

    public static void main(String[] arguments) {
      LessonTools tools =
          new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
      System.exit(
          Desktop.launch(
              new DesktopServices(
                  () -> new LessonCatalog(List.of(), List.of()),
                  new LessonReader(CheckKinds.ALL),
                  new PackStore(
                      Path.of("data"), Path.of("lessons"), new LessonReader(CheckKinds.ALL)),
                  notes -> id -> new MemoryProgress(),
                  tools,
                  Path.of("window.json"),
                  other -> {
                    throw new UnsupportedOperationException("the data stays here");
                  }),
              Optional.empty()));
    }
  }

  private record Result(int exitCode, String out, List<String> err) {}

  private static Result start(String display) throws Exception {
    assumeThat(System.getProperty("os.name")).contains("Linux");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Start.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    if (!display.isEmpty()) {
      builder.environment().put("DISPLAY", display);
    }
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    File err = File.createTempFile("err", ".txt");
    builder.redirectError(err);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readAllLines(err.toPath());
    assertThat(err.delete()).isTrue();
    return new Result(process.exitValue(), out, lines);
  }

  @Test
  void noDisplayIsToldInTwoLines() throws Exception {
    Result result = start("");
    assertThat(result.err()).hasSize(2);
    assertThat(result.err().get(0)).contains("DISPLAY").contains("libgtk-3-0");
    assertThat(result.err().get(1))
        .contains("faultline lessons")
        .contains("faultline learn LESSON");
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void aDisplayThatDoesNotAnswerIsToldInTwoLines() throws Exception {
    Result result = start(":987");
    assertThat(result.err()).hasSize(2);
    assertThat(result.err().get(0)).contains("libgtk-3-0");
    assertThat(result.err().get(1)).contains("faultline learn LESSON");
    assertThat(result.exitCode()).isEqualTo(1);
  }
}
