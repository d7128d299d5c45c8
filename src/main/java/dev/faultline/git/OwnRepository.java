package dev.faultline.git;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.search.CommitBisection;
import dev.faultline.search.CommitBisection.CommitGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A person's git repository, which is only read. Used from one thread. */
public final class OwnRepository implements AutoCloseable {
  private final Repository repository;

  private OwnRepository(Repository repository) {
    this.repository = repository;
  }

  /**
   * Opens the repository that a folder is in.
   *
   * @throws CommandRefused when it is in none
   */
  public static OwnRepository open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandRefused(Texts.of("git.folder", folder));
    }
    try {
      FileRepositoryBuilder builder =
          new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
      if (builder.getGitDir() == null) {
        throw new CommandRefused(Texts.of("git.noRepository", folder));
      }
      return new OwnRepository(builder.setMustExist(true).build());
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("git.unreadableRepository", folder, e.getMessage()));
    }
  }

  /**
   * The full name of the commit that a revision names, as {@code git rev-parse} takes it.
   *
   * @throws CommandRefused when there is none
   */
  public String commit(String revision) {
    try {
      ObjectId id = repository.resolve(revision + "^{commit}");
      if (id == null) {
        throw new CommandRefused(Texts.of("git.noRevision", revision));
      }
      return id.name();
    } catch (RevisionSyntaxException e) {
      throw new CommandRefused(Texts.of("git.notRevision", revision));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Begins a search.
   *
   * @param good full name of a commit
   * @param bad full name of a commit that came from it
   * @throws CommandRefused when it did not
   */
  public CommitBisection search(String good, String bad) {
    try (RevWalk walk = new RevWalk(repository)) {
      requireOrder(walk, good, bad);
      walk.reset();
      walk.setRevFilter(RevFilter.ALL);
      walk.sort(RevSort.TOPO);
      walk.markStart(walk.parseCommit(ObjectId.fromString(bad)));
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(good)));
      List<String> commits = new ArrayList<>();
      Map<String, List<String>> parents = new HashMap<>();
      for (RevCommit commit : walk) {
        commits.add(commit.name());
        parents.put(
            commit.name(), Arrays.stream(commit.getParents()).map(RevCommit::name).toList());
      }
      Collections.reverse(commits);
      return new CommitBisection(new CommitGraph(commits, parents), bad);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static void requireOrder(RevWalk walk, String good, String bad) throws IOException {
    RevCommit from = walk.parseCommit(ObjectId.fromString(good));
    RevCommit to = walk.parseCommit(ObjectId.fromString(bad));
    if (from.equals(to)) {
      throw new CommandRefused(Texts.of("git.same"));
    }
    if (walk.isMergedInto(from, to)) {
      return;
    }
    if (walk.isMergedInto(to, from)) {
      throw new CommandRefused(Texts.of("git.older"));
    }
    walk.reset();
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(walk.parseCommit(from));
    walk.markStart(walk.parseCommit(to));
    RevCommit base = walk.next();
    throw new CommandRefused(
        base == null
            ? Texts.of("git.apart")
            : Texts.of("git.branched", base.abbreviate(10).name()));
  }

  /** Whether the work tree or the index differs from what was committed last. */
  public boolean hasLocalChanges() {
    if (repository.isBare()) {
      return false;
    }
    try {
      return !Git.wrap(repository).status().call().isClean();
    } catch (GitAPIException e) {
      throw new CommandRefused(Texts.of("git.workTree", e.getMessage()));
    }
  }

  /** What a commit is, for people. */
  public CommitDescription describe(String commit) {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
      List<String> parents = Arrays.stream(found.getParents()).map(RevCommit::name).toList();
      return new CommitDescription(
          commit,
          found.getAuthorIdent().getName() + " <" + found.getAuthorIdent().getEmailAddress() + ">",
          found.getAuthorIdent().getWhenAsInstant(),
          found.getFullMessage().strip(),
          parents);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** What a commit changed of its first parent, as a unified diff. */
  public String difference(String commit) {
    List<String> parents = describe(commit).parents();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (RevWalk walk = new RevWalk(repository);
        DiffFormatter formatter = new DiffFormatter(text)) {
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      ObjectId before =
          parents.isEmpty()
              ? null
              : walk.parseCommit(ObjectId.fromString(parents.get(0))).getTree();
      formatter.format(before, walk.parseCommit(ObjectId.fromString(commit)).getTree());
      formatter.flush();
      return text.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A check-out of its commits into a folder. */
  Checkout checkout(Path folder) {
    return new Checkout(repository, folder);
  }

  static CommandRefused unreadable(IOException e) {
    return new CommandRefused(Texts.of("git.unreadable", e.getMessage()));
  }

  @Override
  public void close() {
    repository.close();
  }
}
