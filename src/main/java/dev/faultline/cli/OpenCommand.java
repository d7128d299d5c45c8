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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline open FILE}: installs a pack. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
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
    out.print("Its lessons are programs and run on your computer. Install it? [y/N] ");
    out.flush();
    String answer =
        new BufferedReader(new InputStreamReader(app.streams().in(), Charset.defaultCharset()))
            .readLine();
    out.println();
    return answer != null
        && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"));
  }
}
