package dev.faultline.ui;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.FxDelay;
import dev.faultline.ui.toolkit.FxThread;
import dev.faultline.ui.toolkit.NextPulse;
import dev.faultline.ui.workbench.Toolkit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The desktop app. */
public final class Desktop {
  private static final System.Logger LOG = System.getLogger(Desktop.class.getName());
  private static final int NO_WINDOW = 1;
  private static final int FAULT = 3;
  private static final long CLOSING_SECONDS = 20;
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

  private Desktop() {}

  /**
   * Shows the window and returns when it is closed and every child JVM is gone. Where no window can
   * be shown it says so on standard error, in two lines: what is missing and what would mend it,
   * and how to go on in the terminal.
   *
   * @param brought a pack to offer, a lesson's folder to open for its author, or a program to
   *     debug; empty for the catalogue alone
   * @return the exit code: 0, 1 when there was no window, 3 for a fault of Faultline's own
   */
  public static int launch(DesktopServices services, Optional<Path> brought) {
    Optional<String> missing = Display.missing(System.getenv());
    if (missing.isEmpty()) {
      missing = startToolkit();
    }
    if (missing.isPresent()) {
      System.err.println(missing.get());
      System.err.println(Texts.of("display.terminal"));
      return NO_WINDOW;
    }
    return show(services, brought);
  }

  /** Starts the toolkit with its own messages kept quiet; returns what is missing, if it fails. */
  private static Optional<String> startToolkit() {
    PrintStream real = System.err;
    System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
      return Optional.empty();
    } catch (RuntimeException | UnsatisfiedLinkError | NoClassDefFoundError e) {
      LOG.log(System.Logger.Level.DEBUG, "The toolkit did not start", e);
      return Optional.of(Texts.of("display.failed"));
    } finally {
      System.setErr(real);
    }
  }

  private static int show(DesktopServices services, Optional<Path> brought) {
    CountDownLatch closed = new CountDownLatch(1);
    ExecutorService background = background();
    FxThread fx = new FxThread();
    Toolkit toolkit = new Toolkit(fx, background, new NextPulse(), FxDelay::new);
    CompletableFuture<Void> opened =
        CompletableFuture.runAsync(() -> open(services, brought, toolkit, closed), fx);
    try {
      opened.join();
      return finish(closed, background) ? 0 : FAULT;
    } catch (CompletionException e) {
      LOG.log(System.Logger.Level.ERROR, "The window could not be built", e);
      return FAULT;
    } finally {
      Platform.exit();
    }
  }

  private static void open(
      DesktopServices services, Optional<Path> brought, Toolkit toolkit, CountDownLatch closed) {
    MainWindow window = new MainWindow(services, toolkit);
    brought.ifPresent(window::take);
    Stage stage = new Stage();
    stage.setTitle(Texts.of("app.name"));
    ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    stage.setScene(window.scene());
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(window.scene().getWidth(), screen.getWidth()));
    stage.setHeight(Math.min(window.scene().getHeight(), screen.getHeight()));
    stage.setOnHidden(
        hidden -> {
          window.close();
          closed.countDown();
        });
    stage.show();
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(Desktop.class.getResourceAsStream("icon/" + size + ".png")));
  }

  private static ExecutorService background() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "faultline-window");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Waits for the window, then for what is still to be saved and ended. */
  private static boolean finish(CountDownLatch closed, ExecutorService background) {
    try {
      closed.await();
      background.shutdown();
      return background.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
