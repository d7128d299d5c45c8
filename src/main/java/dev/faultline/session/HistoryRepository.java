package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History;
import dev.faultline.lesson.History.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** Makes a git repository of a lesson's history, a commit and a tag for each revision. */
public final class HistoryRepository {
  private static final Instant FIRST = Instant.parse("2024-01-08T09:00:00Z");

  private HistoryRepository() {}

  /**
   * Writes the repository, its branch {@code main} at the newest revision. The same history always
   * gives the same commits.
   *
   * @param folder does not exist, or is empty
   * @throws CommandRefused when it is neither, or cannot be written
   */
  public static void write(History history, Path folder) {
    try {
      requireEmpty(folder);
      try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
        Map<String, String> before = Map.of();
        Instant when = FIRST;
        for (Revision revision : history.revisions()) {
          change(folder, before, revision.files());
          commit(git, revision, when);
          before = revision.files();
          when = when.plus(Duration.ofDays(1));
        }
      }
    } catch (IOException | GitAPIException e) {
      throw new CommandRefused(Texts.of("refused.repository", folder, e.getMessage()));
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new CommandRefused(Texts.of("refused.isFile", folder));
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new CommandRefused(Texts.of("refused.notEmpty", folder));
      }
    }
  }

  private static void change(Path folder, Map<String, String> before, Map<String, String> now)
      throws IOException {
    TreeSet<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(now.keySet());
    for (String file : gone) {
      Files.delete(folder.resolve(file));
    }
    for (Map.Entry<String, String> file : now.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static void commit(Git git, Revision revision, Instant when) throws GitAPIException {
    git.add().addFilepattern(".").setAll(true).call();
    PersonIdent author = new PersonIdent("Author", "author@example.org", when, ZoneOffset.UTC);
    git.commit()
        .setMessage(revision.message())
        .setAuthor(author)
        .setCommitter(author)
        .setAllowEmpty(true)
        .setSign(false)
        .setNoVerify(true)
        .call();
    git.tag().setName(revision.id()).setAnnotated(false).call();
  }
}
