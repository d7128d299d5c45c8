package dev.faultline.console;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
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
      List.of(Command.of("suspect", "[NUMBER]", "suspect 20", SuspectCommands::suspect));

  private static final int SHOWN = 10;

  private SuspectCommands() {}

  private static CompletableFuture<String> suspect(Context context, String argument) {
    if (!argument.matches("|[1-9]\\d{0,3}")) {
      throw new UsageException();
    }
    int most = argument.isEmpty() ? SHOWN : Integer.parseInt(argument);
    return context.lesson().suspicion().map().thenApply(map -> text(context, map, most));
  }

  private static String text(Context context, SuspicionMap map, int most) {
    String caveat = Texts.of("console.suspect.caveat");
    int more = map.suspects().size() - most;
    return String.join(
        "\n",
        Texts.of("console.suspect.head", map.failed(), map.passed(), Ochiai.formula()),
        map.suspects().stream()
            .limit(most)
            .map(suspect -> line(context, suspect))
            .collect(Collectors.joining("\n")),
        more > 0 ? Texts.of("console.suspect.more", more, caveat) : caveat);
  }

  private static String line(Context context, Suspect<SourceLine> suspect) {
    Map<String, String> sources = context.program().sources();
    return "  %s  %-22s %s   %s"
        .formatted(
            String.format(Locale.ROOT, "%.2f", suspect.score()),
            context.places().show(suspect.line()),
            Texts.of("console.suspect.runs", suspect.failed(), suspect.passed()),
            sources
                .getOrDefault(suspect.line().file(), "")
                .lines()
                .skip(suspect.line().line() - 1L)
                .findFirst()
                .orElse("")
                .strip());
  }
}
