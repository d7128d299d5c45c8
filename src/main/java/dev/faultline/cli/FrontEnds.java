package dev.faultline.cli;

import dev.faultline.terminal.Look;
import dev.faultline.terminal.TerminalFrontEnd;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Map;

/** Starts the terminal front end as this process's streams ask for. */
final class FrontEnds {
  private FrontEnds() {}

  static void run(App app, TerminalFrontEnd frontEnd, TerminalOptions options) {
    run(app, frontEnd, options, lines(app));
  }

  /** The lines of a pipe, for front ends that read it one after the other. */
  static BufferedReader lines(App app) {
    return new BufferedReader(new InputStreamReader(app.streams().in(), Charset.defaultCharset()));
  }

  /**
   * @param lines what a pipe brings; not looked at when a person types
   */
  static void run(
      App app, TerminalFrontEnd frontEnd, TerminalOptions options, BufferedReader lines) {
    App.Streams streams = app.streams();
    Map<String, String> environment = System.getenv();
    Look look = options.look(environment, streams.interactive());
    if (streams.interactive()) {
      frontEnd.runInteractive(app.data().resolve("history"), look, options.paged(environment));
    } else {
      frontEnd.runPiped(lines, streams.out(), look);
    }
  }
}
