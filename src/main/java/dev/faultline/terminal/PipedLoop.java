package dev.faultline.terminal;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.console.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Takes commands from a reader, one after the other. */
final class PipedLoop {
  private final CommandInterpreter console;
  private final Screen screen;
  private final BufferedReader lines;

  PipedLoop(CommandInterpreter console, Screen screen, BufferedReader lines) {
    this.console = console;
    this.screen = screen;
    this.lines = lines;
  }

  void run(String opening) {
    screen.say(console.begin(opening).join().text());
    boolean quit = false;
    while (!quit) {
      screen.prompt(console.prompt());
      String line = next();
      screen.echo(line == null ? "" : line);
      Reply reply = line == null ? new Reply("", true) : console.execute(line).join();
      screen.say(reply.text());
      quit = reply.quit();
    }
  }

  private @Nullable String next() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
