package dev.faultline.cli;

import dev.faultline.terminal.TerminalFrontEnd;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** Starts the terminal front end as this process's streams ask for. */
final class FrontEnds {
  private FrontEnds() {}

  static void run(App app, TerminalFrontEnd frontEnd) {
    run(app, frontEnd, lines(app));
  }

  /** The lines of a pipe, for front ends that read it one after the other. */
  static BufferedReader lines(App app) {
    return new BufferedReader(new InputStreamReader(app.streams().in(), Charset.defaultCharset()));
  }

  /**
   * @param lines what a pipe brings; not looked at when a person types
   */
  static void run(App app, TerminalFrontEnd frontEnd, BufferedReader lines) {
    App.Streams streams = app.streams();
    if (streams.interactive()) {
      // https://no-color.org: set and not empty, whatever its value.
      boolean colour = System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
      frontEnd.runInteractive(app.data().resolve("history"), colour);
    } else {
      frontEnd.runPiped(lines, streams.out());
    }
  }
}
