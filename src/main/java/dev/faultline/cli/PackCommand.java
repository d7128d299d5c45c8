package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.pack.AuthorKey;
import dev.faultline.pack.PackRefused;
import dev.faultline.pack.PackWriter;
import dev.faultline.prove.ProofReport;
import dev.faultline.prove.ProofReport.RuleResult;
import dev.faultline.prove.Prover;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline pack}: proved lessons in one signed file. */
@Command(name = "pack")
final class PackCommand implements Callable<Integer> {
  private final App app;

  @Parameters(paramLabel = "DIR", arity = "1..*")
  private List<Path> directories = List.of();

  @Option(names = "-o", paramLabel = "FILE", required = true)
  private Path file = Path.of("");

  @Option(names = "--key", paramLabel = "KEYFILE")
  private @Nullable Path keyFile;

  @Option(names = "--id", paramLabel = "ID")
  private @Nullable String id;

  @Option(names = "--title", paramLabel = "TEXT")
  private @Nullable String title;

  @Option(names = "--pack-version", paramLabel = "VERSION")
  private String version = "1.0.0";

  PackCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() throws PackRefused {
    LessonFinder finder = app.lessonFinder();
    List<LessonFolder> lessons = directories.stream().map(finder::read).toList();
    PackWriter.Label label = label(lessons);
    PackWriter.check(lessons, file);
    for (LessonFolder lesson : lessons) {
      app.packs().refuseShipped(lesson.lesson().id());
    }
    Optional<AuthorKey> existing = existingKey();
    if (!allProved(lessons)) {
      app.streams().err().println(Texts.of("cli.pack.nothing"));
      return Exit.NO;
    }
    AuthorKey key = existing.isPresent() ? existing.get() : newKey();
    new PackWriter(key).write(label, lessons, file);
    app.streams()
        .out()
        .println(
            Texts.of(
                "cli.pack.done",
                file,
                Texts.count("pack.lessons", lessons.size()),
                key.author(),
                key.fingerprint()));
    return Exit.DONE;
  }

  private PackWriter.Label label(List<LessonFolder> lessons) {
    if (!version.matches(PackWriter.Label.VERSION_PATTERN)) {
      throw new BadInput(Texts.of("cli.pack.version", version));
    }
    return new PackWriter.Label(
        packId(), version, title == null ? lessons.get(0).lesson().title() : title);
  }

  private String packId() {
    String name = String.valueOf(file.getFileName());
    String packId = id == null ? name.replaceFirst("\\.[^.]*$", "") : id;
    if (!packId.matches(Lesson.ID_PATTERN) || packId.length() > Lesson.LONGEST_ID) {
      throw new BadInput(Texts.of("cli.pack.id", packId));
    }
    return packId;
  }

  private boolean allProved(List<LessonFolder> lessons) {
    boolean proved = true;
    try (Prover prover = new Prover(app.tools().get(), app.reader())) {
      for (LessonFolder lesson : lessons) {
        ProofReport report = prover.prove(lesson.directory(), rule -> {});
        proved &= report.proved();
        tell(report);
      }
    }
    return proved;
  }

  private void tell(ProofReport report) {
    if (report.proved()) {
      app.streams().out().println(Texts.of("cli.pack.proved", report.lesson()));
      return;
    }
    for (RuleResult rule : report.rules()) {
      rule.findings()
          .forEach(
              finding ->
                  app.streams()
                      .err()
                      .println(Texts.of("cli.pack.notProved", report.lesson(), finding)));
      if (!rule.couldNotCheck().isEmpty()) {
        app.streams()
            .err()
            .println(Texts.of("cli.pack.unchecked", report.lesson(), rule.couldNotCheck()));
      }
    }
  }

  /** The key named, or that of the data folder. */
  private Optional<AuthorKey> existingKey() throws PackRefused {
    if (keyFile != null) {
      return Optional.of(AuthorKey.read(keyFile));
    }
    Path own = AuthorKey.fileIn(app.data());
    return Files.exists(own) ? Optional.of(AuthorKey.read(own)) : Optional.empty();
  }

  private AuthorKey newKey() throws PackRefused {
    Path own = AuthorKey.fileIn(app.data());
    AuthorKey made = AuthorKey.create(own, System.getProperty("user.name"));
    app.streams().err().println(Texts.of("cli.pack.key", made.author(), own));
    return made;
  }
}
