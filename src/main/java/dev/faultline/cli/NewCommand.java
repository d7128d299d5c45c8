package dev.faultline.cli;

import dev.faultline.author.DraftRefused;
import dev.faultline.author.Skeleton;
import dev.faultline.i18n.Texts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline new ID}: a lesson to start from. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  private final App app;

  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(names = "--in", paramLabel = "DIR")
  private Path parent = Path.of("");

  NewCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Path folder = written();
    app.streams().out().println(Texts.of("cli.new.done", folder));
    return Exit.DONE;
  }

  private Path written() {
    try {
      return Skeleton.write(parent, id);
    } catch (DraftRefused refused) {
      throw new BadInput(String.valueOf(refused.getMessage()));
    }
  }
}
