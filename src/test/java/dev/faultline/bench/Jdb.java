package dev.faultline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The JDK's own debugger, stopped in a program. */
final class Jdb implements AutoCloseable {
  private static final String STOPPED = "main[1] ";

  private final Process process;

  private Jdb(Process process) {
    this.process = process;
  }

  /** Starts it and stops the program at a line. */
  static Jdb stoppedAt(Path folder, int line) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jdb").toString(),
                "-classpath",
                folder.toString(),
                "Main")
            .redirectErrorStream(true)
            .start();
    Jdb jdb = new Jdb(process);
    jdb.say("stop at Main:" + line, "> ");
    jdb.say("run", STOPPED);
    return jdb;
  }

  /** Gives a command and waits until it has been carried out. */
  void say(String command) throws IOException {
    say(command, STOPPED);
  }

  private void say(String command, String prompt) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((command + "\n").getBytes(StandardCharsets.US_ASCII));
    in.flush();
    InputStream out = process.getInputStream();
    StringBuilder seen = new StringBuilder();
    while (seen.length() < prompt.length()
        || seen.indexOf(prompt, seen.length() - prompt.length()) < 0) {
      int c = out.read();
      if (c < 0) {
        throw new IllegalStateException("jdb ended: " + seen);
      }
      seen.append((char) c);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
