package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import dev.faultline.search.Bisection.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline bisect}: a lesson's history, or one's own repository, searched by halves. */
@Command(name = "bisect")
final class BisectCommand implements Callable<Integer> {
  private final App app;

  @ArgGroup private Where where = new Where();

  /** What is searched. */
  private static final class Where {
    @Parameters(paramLabel = "LESSON")
    private @Nullable String lesson;

    @ArgGroup(exclusive = false)
    private @Nullable Repository repository;
  }

  /** A person's own repository. */
  private static final class Repository {
    @Option(names = "--repo", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    @Option(names = "--good", paramLabel = "REV", required = true)
    private String good = "";

    @Option(names = "--bad", paramLabel = "REV", defaultValue = "HEAD")
    private String bad = "";

    @Option(names = "--run", paramLabel = "COMMAND")
    private @Nullable String command;

    @Option(names = "--ask")
    private boolean ask;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "300")
    private int seconds;

    @Option(names = "--late", paramLabel = "VERDICT", defaultValue = "skip")
    private Verdict late = Verdict.SKIP;
  }

  BisectCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Repository own = where.repository;
    if (own == null) {
      return new LessonBisect(app).run(lesson());
    }
    if (own.seconds < 1) {
      throw new BadInput(Texts.of("cli.bisect.timeout", own.seconds));
    }
    if (own.command != null && own.command.isBlank()) {
      throw new BadInput(Texts.of("cli.bisect.run"));
    }
    return new RepositoryBisect(app.streams(), Duration.ofSeconds(own.seconds), own.late)
        .run(own.folder, own.good, own.bad, Optional.ofNullable(own.command), own.ask);
  }

  private String lesson() {
    if (where.lesson == null) {
      throw new BadInput(Texts.of("cli.bisect.name"));
    }
    return where.lesson;
  }
}
