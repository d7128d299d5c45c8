package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.PackStore;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.LessonTools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the desktop in a process of its own, on a screen that is only in memory. */
class DesktopTest {
  /** What the process runs: the desktop, whose window is used and closed as soon as it reads. */
  static final class Start {
    private Start() {}

    public static void main(String[] arguments) {
      LessonTools tools =
          new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
      System.exit(
          Desktop.launch(
              new DesktopServices(
                  () -> {
                    Platform.runLater(Start::enlargeAndClose);
                    return new LessonCatalog(List.of(), List.of());
                  },
                  new LessonReader(CheckKinds.ALL),
                  new PackStore(
                      Path.of(arguments[0]).resolveSibling("data"),
                      TestWindow.lessons(),
                      new LessonReader(CheckKinds.ALL)),
                  notes -> id -> new MemoryProgress(),
                  tools,
                  Path.of(arguments[0]),
                  other -> {
                    throw new UnsupportedOperationException("the data stays here");
                  }),
              Optional.empty()));
    }

    private static void enlargeAndClose() {
      Window.getWindows().stream()
          .map(window -> window.getScene().lookup("#action-larger"))
          .forEach(node -> ((javafx.scene.control.Button) node).fire());
      Window.getWindows().stream()
          .toList()
          .forEach(
              window ->
                  window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
  }

  @Test
  void closingTheWindowEndsTheAppAndKeepsTheSettings(@TempDir Path folder) throws Exception {
    Path settings = folder.resolve("window.json");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Dprism.text=t2k",
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                settings.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    assertThat(Files.readString(settings)).contains("\"textSize\": 14");
  }
}
