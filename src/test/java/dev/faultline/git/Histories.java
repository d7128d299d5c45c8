package dev.faultline.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** Makes repositories for tests. */
public final class Histories {
  private static final Instant FIRST = Instant.parse("2024-01-08T09:00:00Z");

  private Histories() {}

  /** A line of commits whose file {@code state} says bad from commit {@code culprit} on, from 1. */
  public static Path line(Path folder, int commits, int culprit) throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      for (int i = 1; i <= commits; i++) {
        Files.writeString(folder.resolve("number"), i + "\n");
        Files.writeString(folder.resolve("state"), i < culprit ? "good\n" : "bad\n");
        commit(git, "Change number " + i, i);
        git.tag().setName("r" + i).setAnnotated(false).call();
      }
    }
    return folder;
  }

  static RevCommit commit(Git git, String message, int day) throws Exception {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    PersonIdent author =
        new PersonIdent("Ann", "ann@example.org", FIRST.plusSeconds(86_400L * day), ZoneOffset.UTC);
    return git.commit()
        .setMessage(message)
        .setAuthor(author)
        .setCommitter(author)
        .setAllowEmpty(true)
        .setSign(false)
        .call();
  }
}
