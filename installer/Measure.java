import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.DataBufferInt;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Measures the app image in {@code target/installer} on an otherwise empty screen:
 *
 * <pre>java installer/Measure.java [runs]</pre>
 *
 * <p>Prints how long the window takes until it is first seen, and until it shows what it goes on
 * showing, against a JavaFX hello-world window on the same runtime, in turn; medians. And the
 * memory of both then. Linux only; it needs a DISPLAY of 1280×800 or more, on which nothing else
 * moves.
 */
public final class Measure {
  private static final Path IMAGE = Path.of("target/installer/Faultline").toAbsolutePath();
  private static final String RUNTIME = IMAGE + "/lib/runtime/bin/";
  private static final Rectangle AREA = new Rectangle(0, 0, 1280, 800);
  private static final long REST_MILLIS = 2500;
  private static final long LIMIT_MILLIS = 60_000;

  /** Looking without a pause would take a core, and the display, from what is measured. */
  private static final long LOOK_MILLIS = 20;

  /** A blinking caret is no change. */
  private static final int FEW_PIXELS = 300;

  private static final String HELLO =
      """
      import javafx.application.Application;
      import javafx.scene.Scene;
      import javafx.scene.control.Label;
      import javafx.stage.Stage;

      public class Hello extends Application {
        public static void main(String[] arguments) {
          launch(arguments);
        }

        @Override
        public void start(Stage stage) {
          stage.setScene(new Scene(new Label("Hello, world"), 1280, 800));
          stage.show();
        }
      }
      """;

  private record Shown(long firstMillis, long allMillis, long residentKilobytes) {}

  private Measure() {}

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    Path work = Files.createTempDirectory("measure");
    Files.writeString(work.resolve("Hello.java"), HELLO);
    start(work, RUNTIME + "javac", "Hello.java").waitFor();
    List<Shown> hello = new ArrayList<>();
    List<Shown> app = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      hello.add(
          shown(
              work,
              RUNTIME + "java",
              "-XX:+UseSerialGC",
              "--enable-native-access=javafx.graphics",
              "--sun-misc-unsafe-memory-access=allow",
              "Hello"));
      app.add(shown(work, IMAGE + "/bin/Faultline"));
    }
    compare("first seen, ms", hello, app, Shown::firstMillis);
    compare("all shown, ms", hello, app, Shown::allMillis);
    compare("resident, kB", hello, app, Shown::residentKilobytes);
  }

  private static void compare(
      String what, List<Shown> hello, List<Shown> app, ToLongFunction<Shown> figure) {
    long one = median(hello, figure);
    long other = median(app, figure);
    System.out.printf(
        "%s: hello world %d, Faultline %d, ratio %.2f%n", what, one, other, (double) other / one);
  }

  private static long median(List<Shown> shown, ToLongFunction<Shown> figure) {
    return shown.stream().mapToLong(figure).sorted().toArray()[shown.size() / 2];
  }

  private static Process start(Path work, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("FAULTLINE_HOME", work.resolve("data").toString());
    return builder.redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
  }

  /** Starts a program and watches the screen until nothing has changed on it for a while. */
  private static Shown shown(Path work, String... command) throws Exception {
    Robot robot = new Robot();
    int[] last = pixels(robot);
    long begin = System.nanoTime();
    long first = 0;
    long changed = 0;
    Process process = start(work, command);
    try {
      while (first == 0 || millis(begin) - changed < REST_MILLIS) {
        Thread.sleep(LOOK_MILLIS);
        int[] now = pixels(robot);
        if (differ(last, now)) {
          changed = millis(begin);
          first = first == 0 ? changed : first;
          last = now;
        }
        if (!process.isAlive() || millis(begin) > LIMIT_MILLIS) {
          throw new IOException(command[0] + " shows no window");
        }
      }
      return new Shown(first, changed, resident(process));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private static int[] pixels(Robot robot) {
    return ((DataBufferInt) robot.createScreenCapture(AREA).getRaster().getDataBuffer()).getData();
  }

  private static boolean differ(int[] before, int[] now) {
    int different = 0;
    for (int i = 0; i < now.length; i++) {
      if (before[i] != now[i]) {
        different++;
      }
    }
    return different > FEW_PIXELS;
  }

  private static long resident(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
