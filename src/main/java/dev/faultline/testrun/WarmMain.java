package dev.faultline.testrun;

import dev.faultline.agent.LineTrace;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs in the child JVM, one for each line of standard input, their classes loaded anew
 * each time. The argument is a token that begins each reply. A request is a line of words: time
 * limit in milliseconds, folder that holds the program, main class, its standard input, its
 * arguments, both encoded. A reply is a line of words: token, how it ended, what it printed to
 * either stream, the lines it ran if it is woven so.
 */
public final class WarmMain {
  static final String RETURNED = "returned";
  static final String DIED = "died";
  static final String LATE = "late";

  /** The program ended the JVM, which is about to end. */
  static final String EXITED = "exited";

  /** The run was not what it would be in a JVM of its own. */
  static final String SPOILED = "spoiled";

  private static @Nullable WarmMain current;

  private final String token;
  private final PrintStream replies = System.out;
  private final InputStream in = System.in;
  private final PrintStream err = System.err;
  private final KeptBytes outKept = new KeptBytes();
  private final KeptBytes errKept = new KeptBytes();
  private @Nullable Throwable death;

  private WarmMain(String token) {
    this.token = token;
  }

  /** The entry point in the child. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(WarmMain::exiting, "faultline-exiting"));
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      WarmMain run = new WarmMain(args[0]);
      String ending = run.serve(line.split(" ", -1));
      run.reply(ending);
      if (ending.equals(LATE) || ending.equals(SPOILED)) {
        Runtime.getRuntime().halt(0);
      }
    }
  }

  private static void exiting() {
    WarmMain run = current;
    if (run != null) {
      run.reply(EXITED);
    }
  }

  private String serve(String[] request) throws IOException, InterruptedException {
    System.setIn(new ByteArrayInputStream(decoded(request[3])));
    System.setOut(new PrintStream(outKept, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errKept, true, StandardCharsets.UTF_8));
    Traces before = Traces.now();
    LineTrace.clear();
    current = this;
    boolean inTime = run(Long.parseLong(request[0]), request[1], request[2], request[4]);
    current = null;
    boolean clean = !inTime || (Traces.after(before).equals(before) && isWhole());
    System.setIn(in);
    System.setOut(replies);
    System.setErr(err);
    if (!clean) {
      return SPOILED;
    } else if (!inTime) {
      return LATE;
    }
    return death == null ? RETURNED : DIED;
  }

  private boolean isWhole() {
    boolean outOfMemory =
        death instanceof VirtualMachineError && !(death instanceof StackOverflowError);
    return !outOfMemory && outKept.isWhole() && errKept.isWhole();
  }

  /** Whether it ended in time. */
  private boolean run(long limit, String folder, String mainClass, String arguments)
      throws IOException, InterruptedException {
    URL own = WarmMain.class.getProtectionDomain().getCodeSource().getLocation();
    try (FreshClasses fresh = new FreshClasses(new URL(own, folder + "/"))) {
      Thread thread = new Thread(() -> callMain(fresh, mainClass, arguments), "main");
      thread.setContextClassLoader(fresh);
      thread.start();
      thread.join(limit);
      return !thread.isAlive();
    }
  }

  private void callMain(ClassLoader classes, String mainClass, String arguments) {
    try {
      Method main = classes.loadClass(mainClass).getDeclaredMethod("main", String[].class);
      if (!Modifier.isStatic(main.getModifiers())) {
        throw new NoSuchMethodException("static main");
      }
      main.setAccessible(true);
      String[] args =
          arguments.isEmpty()
              ? new String[0]
              : Arrays.stream(arguments.split(",", -1))
                  .map(each -> new String(decoded(each), StandardCharsets.UTF_8))
                  .toArray(String[]::new);
      main.invoke(null, (Object) args);
    } catch (InvocationTargetException thrown) {
      death = cut(thrown.getTargetException(), mainClass);
    } catch (ReflectiveOperationException unusual) {
      death = new InternalError(unusual);
    }
    Throwable thrown = death;
    if (thrown != null) {
      WarmMain.<RuntimeException>rethrow(thrown);
    }
  }

  /** Takes our own frames from a stack trace. */
  private static Throwable cut(Throwable thrown, String mainClass) {
    List<StackTraceElement> frames = List.of(thrown.getStackTrace());
    for (int last = frames.size() - 1; last >= 0; last--) {
      StackTraceElement frame = frames.get(last);
      if (frame.getClassName().equals(mainClass) && frame.getMethodName().equals("main")) {
        thrown.setStackTrace(frames.subList(0, last + 1).toArray(StackTraceElement[]::new));
        break;
      }
    }
    return thrown;
  }

  /** Lets the thread die of what the program died of, whatever it is. */
  @SuppressWarnings("unchecked") // the cast is none at run time, which is the point
  private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private void reply(String ending) {
    String trace = LineTrace.text();
    replies.print(
        String.join(
                " ",
                token,
                ending,
                encoded(outKept.bytes()),
                encoded(errKept.bytes()),
                encoded(trace.getBytes(StandardCharsets.UTF_8)))
            + "\n");
    replies.flush();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text);
  }
}
