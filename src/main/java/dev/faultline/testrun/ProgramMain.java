package dev.faultline.testrun;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program several times in the child JVM, its classes loaded anew each time. Arguments: a
 * token that marks the end of each run in both streams; the number of runs; the folder that holds
 * the program; its main class; its arguments. When a run has left something behind that the next
 * one would notice, the next one is not begun.
 */
public final class ProgramMain {
  private ProgramMain() {}

  /** The entry point in the child. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = Integer.parseInt(args[1]);
    List<String> arguments = List.of(args).subList(4, args.length);
    Traces before = Traces.now();
    for (int i = 0; i < runs && Traces.after(before).equals(before); i++) {
      boolean died = runOnce(args[2], args[3], arguments.toArray(String[]::new));
      end(FileDescriptor.out, args[0] + (died ? "1" : "0"));
      end(FileDescriptor.err, args[0] + (died ? "1" : "0"));
    }
    System.exit(0);
  }

  private static void end(FileDescriptor stream, String marker) throws IOException {
    System.out.flush();
    System.err.flush();
    new FileOutputStream(stream).write((marker + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether the program died of an exception, which is then on its standard error as always. */
  private static boolean runOnce(String folder, String mainClass, String[] args)
      throws IOException, InterruptedException {
    URL own = ProgramMain.class.getProtectionDomain().getCodeSource().getLocation();
    AtomicReference<@Nullable Throwable> death = new AtomicReference<>();
    try (FreshClasses fresh = new FreshClasses(new URL(own, folder + "/"))) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  Method main =
                      fresh.loadClass(mainClass).getDeclaredMethod("main", String[].class);
                  main.setAccessible(true);
                  main.invoke(null, (Object) args);
                } catch (InvocationTargetException thrown) {
                  death.set(thrown.getCause());
                } catch (ReflectiveOperationException noMain) {
                  death.set(noMain);
                }
                Throwable thrown = death.get();
                if (thrown != null) {
                  ProgramMain.<RuntimeException>rethrow(thrown);
                }
              },
              "main");
      thread.setContextClassLoader(fresh);
      thread.start();
      thread.join();
    }
    return death.get() != null;
  }

  /** Lets the thread die of what the program died of, whatever it is. */
  @SuppressWarnings("unchecked") // the cast is none at run time, which is the point
  private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
