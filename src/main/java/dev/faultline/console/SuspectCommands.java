package dev.faultline.console;

import dev.faultline.debug.SourceLine;
import dev.faultline.search.Ochiai;
import dev.faultline.search.Ochiai.Suspect;
import dev.faultline.session.SuspicionMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The command that ranks lines by which runs went through them. */
final class SuspectCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "suspect",
              "[NUMBER]",
              "rank lines by how much more failing runs go through them than passing ones",
              "suspect 20",
              SuspectCommands::suspect));

  private static final int SHOWN = 10;

  private static final String CAVEAT =
      "Where failing runs go says where to look, and not what is wrong: the fault can be in a line"
          + " that all runs share. For a diagnosis, stop there and see the failing state.";

  private SuspectCommands() {}

  private static CompletableFuture<String> suspect(Context context, String argument) {
    if (!argument.matches("|[1-9]\\d{0,3}")) {
      throw new UsageException();
    }
    int most = argument.isEmpty() ? SHOWN : Integer.parseInt(argument);
    return context.lesson().suspicion().map().thenApply(map -> text(context, map, most));
  }

  private static String text(Context context, SuspicionMap map, int most) {
    return "%d failed, %d passed. Suspicion of a line: %s (Ochiai).\n%s\n%s"
        .formatted(
            map.failed(),
            map.passed(),
            Ochiai.FORMULA,
            map.suspects().stream()
                .limit(most)
                .map(suspect -> line(context, suspect))
                .collect(Collectors.joining("\n")),
            map.suspects().size() > most
                ? "… and %d more lines. %s".formatted(map.suspects().size() - most, CAVEAT)
                : CAVEAT);
  }

  private static String line(Context context, Suspect<SourceLine> suspect) {
    Map<String, String> sources = context.program().sources();
    return "  %s  %-22s %d failed, %d passed   %s"
        .formatted(
            String.format(Locale.ROOT, "%.2f", suspect.score()),
            context.places().show(suspect.line()),
            suspect.failed(),
            suspect.passed(),
            sources
                .getOrDefault(suspect.line().file(), "")
                .lines()
                .skip(suspect.line().line() - 1L)
                .findFirst()
                .orElse("")
                .strip());
  }
}
