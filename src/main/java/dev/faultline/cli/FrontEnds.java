package dev.faultline.cli;

import dev.faultline.terminal.TerminalFrontEnd;

/** Starts the terminal front end as this process's streams ask for. */
final class FrontEnds {
  private FrontEnds() {}

  static void run(App app, TerminalFrontEnd frontEnd) {
    App.Streams streams = app.streams();
    if (streams.interactive()) {
      // https://no-color.org: set and not empty, whatever its value.
      boolean colour = System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
      frontEnd.runInteractive(app.data().resolve("history"), colour);
    } else {
      frontEnd.runPiped(streams.in(), streams.out());
    }
  }
}
