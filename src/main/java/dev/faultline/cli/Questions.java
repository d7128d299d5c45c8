package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

  /**
   * Asks for a line; empty when input has ended or the person leaves with {@code q}. Ctrl+C does
   * not take a person's answers so far from them: it reminds them of that.
   */
  Optional<String> ask(String prompt) {
    show(prompt);
    Optional<String> line =
        streams.interactive()
            ? CtrlC.does(() -> remind(prompt), this::readLine)
            : echoed(readLine());
    return line.map(String::strip).filter(word -> !word.equals("q"));
  }

  private void show(String prompt) {
    streams.out().print("(" + prompt + ") ");
    streams.out().flush();
  }

  private void remind(String prompt) {
    say("\n" + Texts.of("cli.hand.leave"));
    show(prompt);
  }

  private Optional<String> echoed(Optional<String> line) {
    say(line.orElse(""));
    return line;
  }

  private Optional<String> readLine() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
