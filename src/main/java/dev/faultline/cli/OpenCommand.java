package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import dev.faultline.pack.OpenedPack;
import dev.faultline.pack.PackRefused;
import dev.faultline.pack.PackStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline open FILE}: installs a pack. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
  /** In any language: who learns in one may be used to another. */
  private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

  private final App app;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--yes")
  private boolean agreed;

  OpenCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() throws PackRefused, IOException {
    PrintStream out = app.streams().out();
    PackStore store = app.packs();
    OpenedPack opened = store.open(file);
    out.println(opened.description());
    if (opened.trust() != OpenedPack.Trust.KNOWN && !agreed && !agrees()) {
      out.println(Texts.of("cli.open.nothing"));
      return Exit.NO;
    }
    store.install(opened);
    out.println(Texts.of("cli.open.done"));
    return Exit.DONE;
  }

  private boolean agrees() throws IOException {
    PrintStream out = app.streams().out();
    out.print(Texts.of("cli.open.ask") + " ");
    out.flush();
    String answer =
        new BufferedReader(new InputStreamReader(app.streams().in(), Charset.defaultCharset()))
            .readLine();
    out.println();
    return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
