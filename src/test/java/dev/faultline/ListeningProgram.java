package dev.faultline;

import dev.faultline.child.Child;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in a JVM that listens for a debugger, and that answers each line of its input; it ends
 * with its input.
 */
public final class ListeningProgram implements AutoCloseable {
  /** Its source, {@code Echo.java}. */
  public static final String SOURCE =
      """
      import java.io.*;
      public class Echo {
        static int lines;
        static String answer(String line) {
          lines++;
          return lines + " " + line;
        }
        public static void main(String[] args) throws IOException {
          BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
          for (String line; (line = in.readLine()) != null; ) {
            System.out.println(answer(line));
          }
        }
      }
      """;

  private static final String LOADER =
      """
      public class Gate extends ClassLoader {
        public Gate(ClassLoader parent) {
          super(parent);
        }
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
          if (name.equals("Echo")) {
            try {
              System.in.read();
            } catch (java.io.IOException e) {
              throw new ClassNotFoundException(name, e);
            }
          }
          return super.loadClass(name, resolve);
        }
      }
      """;

  /** How the program begins. */
  public enum Beginning {
    /** It runs at once. */
    AT_ONCE,
    /** It waits until a debugger comes, before any code runs. */
    WITH_DEBUGGER,
    /** Its main class is loaded only once an empty line is typed. */
    WITH_EMPTY_LINE
  }

  private static final String LISTENING = "Listening for transport";
  private static final long SECONDS = 20;

  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final Deque<String> answers = new ArrayDeque<>();
  private final Deque<String> ports = new ArrayDeque<>();

  /**
   * @param folder where its class and source are put
   */
  public ListeningProgram(Path folder, Beginning beginning) throws IOException {
    Compilation compiled =
        new SourceCompiler().compile(Map.of("Echo.java", SOURCE, "Gate.java", LOADER));
    Files.writeString(folder.resolve("Echo.java"), SOURCE);
    for (String each : List.of("Echo", "Gate")) {
      Files.write(folder.resolve(each + ".class"), compiled.classes().get(each));
    }
    List<String> command = new ArrayList<>();
    command.add(Child.ownJava().toString());
    command.add(
        "-agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:0,suspend="
            + (beginning == Beginning.WITH_DEBUGGER ? "y" : "n"));
    if (beginning == Beginning.WITH_EMPTY_LINE) {
      command.add("-Djava.system.class.loader=Gate");
    }
    command.addAll(List.of("-cp", folder.toString(), "Echo"));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Waits until it listens, the first time or anew; each time at another port. */
  public int port() throws IOException {
    String line = next(ports, answers, true);
    return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
  }

  /** What it answers next. */
  public String answer() throws IOException {
    return next(answers, ports, false);
  }

  private String next(Deque<String> wanted, Deque<String> others, boolean isListening)
      throws IOException {
    while (wanted.isEmpty()) {
      String line = line();
      (line.startsWith(LISTENING) == isListening ? wanted : others).add(line);
    }
    return wanted.remove();
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the program has ended");
    }
    return line;
  }

  /** Types a line. */
  public void type(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  /** Ends its input, and waits for its end. */
  public int end() throws IOException, InterruptedException {
    in.close();
    return exitCode();
  }

  /** Its exit code, once it has ended. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the program goes on");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
