package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.HistoryRepository;
import dev.faultline.session.RevisionSearch;
import dev.faultline.session.RevisionStanding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** The commands that search a lesson's history by halves, named as git names them. */
final class BisectCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "bisect",
              "[start [GOOD BAD] | good | bad | skip [REVISION] | look REVISION | undo | run ORACLE | reset"
                  + " | export FOLDER]",
              "bisect start",
              BisectCommands::bisect));

  private BisectCommands() {}

  private static CompletableFuture<String> bisect(Context context, String argument) {
    RevisionSearch search = context.lesson().revisions();
    String[] words = argument.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "" -> shown(search.standing());
      case "start" -> shown(start(search, rest));
      case "good", "bad", "skip" -> shown(judge(search, words[0], rest));
      case "look" -> shown(search.pick(named(rest)));
      case "undo" -> shown(search.undo());
      case "run" -> shown(search.judgeAll(rest, now -> context.tell(BisectText.of(now))));
      case "reset" -> search.reset().thenApply(done -> Texts.of("console.bisect.reset"));
      case "export" -> CompletableFuture.completedFuture(export(search, rest));
      default -> throw new UsageException();
    };
  }

  private static CompletableFuture<RevisionStanding> start(RevisionSearch search, String ends) {
    if (ends.isEmpty()) {
      return search.start();
    }
    String[] ids = ends.split("\\s+");
    if (ids.length != 2) {
      throw new UsageException();
    }
    return search.start(ids[0], ids[1]);
  }

  private static CompletableFuture<RevisionStanding> judge(
      RevisionSearch search, String word, String revision) {
    Verdict verdict = Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    return revision.isEmpty() ? search.judge(verdict) : search.judge(revision, verdict);
  }

  private static String named(String revision) {
    if (revision.isEmpty()) {
      throw new UsageException();
    }
    return revision;
  }

  private static String export(RevisionSearch search, String folder) {
    if (folder.isEmpty()) {
      throw new UsageException();
    }
    try {
      HistoryRepository.write(search.history(), Path.of(folder));
    } catch (InvalidPathException unreadable) {
      throw new CommandRefused(Texts.of("console.bisect.noPath", folder));
    }
    return Texts.of("console.bisect.exported", folder);
  }

  private static CompletableFuture<String> shown(CompletableFuture<RevisionStanding> standing) {
    return standing.thenApply(BisectText::of);
  }
}
