package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import dev.faultline.pack.AuthorKey;
import dev.faultline.pack.PackRefused;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faultline keygen}: a key that signs packs. */
@Command(name = "keygen")
final class KeygenCommand implements Callable<Integer> {
  private final App app;

  @Option(names = "--author", paramLabel = "NAME", required = true)
  private String author = "";

  @Option(names = "-o", paramLabel = "KEYFILE")
  private @Nullable Path file;

  KeygenCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() throws PackRefused {
    if (author.isBlank()) {
      throw new BadInput(Texts.of("cli.keygen.author"));
    }
    Path path = file == null ? AuthorKey.fileIn(app.data()) : file;
    AuthorKey key = AuthorKey.create(path, author.strip());
    app.streams().out().println(Texts.of("cli.keygen.done", path, key.fingerprint()));
    return Exit.DONE;
  }
}
