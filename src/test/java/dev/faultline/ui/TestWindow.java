package dev.faultline.ui;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.PackStore;
import dev.faultline.progress.FileProgressStore;
import dev.faultline.session.LessonTools;
import dev.faultline.ui.toolkit.FxDelay;
import dev.faultline.ui.toolkit.FxThread;
import dev.faultline.ui.toolkit.NextPulse;
import dev.faultline.ui.workbench.LessonParts;
import dev.faultline.ui.workbench.Toolkit;
import dev.faultline.ui.workbench.WorkbenchModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on real lessons and real child JVMs, with progress in a folder of its own. */
public final class TestWindow implements AutoCloseable {
  private final Locale languageBefore = Texts.language();
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final Stage stage;
  private final MainWindow window;

  /**
   * Opens the window with the catalogue.
   *
   * @param data holds progress and settings
   */
  public TestWindow(Path lessons, Path data, double width, double height) throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    window = onFx(() -> new MainWindow(services(lessons, data), toolkit()));
    onFx(
        () -> {
          stage.setScene(window.scene());
          stage.setWidth(width);
          stage.setHeight(height);
          stage.show();
          return stage;
        });
  }

  /** The lessons that ship with Faultline. */
  public static Path lessons() {
    return Path.of(System.getProperty("faultline.lessons", "lessons"));
  }

  private static DesktopServices services(Path lessons, Path data) {
    LessonReader reader = new LessonReader(CheckKinds.ALL);
    PackStore packs = new PackStore(data, lessons, reader);
    return new DesktopServices(
        () -> LessonCatalog.read(packs.allLessonFolders(), reader),
        reader,
        packs,
        notes -> new FileProgressStore(data.resolve("progress"), notes),
        new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler()),
        data.resolve("window.json"),
        other -> services(lessons, other));
  }

  private Toolkit toolkit() {
    return new Toolkit(new FxThread(), background, new NextPulse(), FxDelay::new);
  }

  public Stage stage() {
    return stage;
  }

  public MainWindow window() {
    return window;
  }

  /** The lesson that is open. */
  public LessonParts lesson() {
    return workbench().lesson().orElseThrow();
  }

  /** What is on the workbench. */
  public WorkbenchModel workbench() {
    return onFx(() -> Objects.requireNonNull(window.workbench()));
  }

  /** Runs a task on the JavaFX thread and waits for what it returns. */
  public static <T> T onFx(java.util.concurrent.Callable<T> task) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
  }

  @Override
  public void close() throws TimeoutException {
    onFx(
        () -> {
          window.close();
          stage.hide();
          return stage;
        });
    background.shutdown();
    awaitBackground();
    FxToolkit.cleanupStages();
    Texts.use(languageBefore);
  }

  private void awaitBackground() {
    try {
      if (!background.awaitTermination(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The window's work did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the window's work ended", e);
    }
  }
}
