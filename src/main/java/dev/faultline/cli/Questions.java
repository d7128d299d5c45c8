package dev.faultline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Short questions to whoever sits at the terminal, or to a pipe. */
final class Questions {
  private final App.Streams streams;
  private final BufferedReader in;

  Questions(App.Streams streams) {
    this.streams = streams;
    in = new BufferedReader(new InputStreamReader(streams.in(), Charset.defaultCharset()));
  }

  void say(String text) {
    streams.out().println(text);
  }

  /** Asks for a line; empty when input has ended or the person leaves with {@code q}. */
  Optional<String> ask(String prompt) {
    PrintStream out = streams.out();
    out.print("(" + prompt + ") ");
    out.flush();
    try {
      String line = in.readLine();
      if (!streams.interactive()) {
        out.println(line == null ? "" : line);
      }
      return Optional.ofNullable(line).map(String::strip).filter(word -> !word.equals("q"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
