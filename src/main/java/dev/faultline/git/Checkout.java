package dev.faultline.git;

import dev.faultline.debug.CommandRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of one commit after another in a folder of ours. Files that git does not know stay from
 * one to the next, as in a work tree, so that a build can go on from the last. Files stand there as
 * git keeps them: no line ends are converted, no filters run, no submodules fetched.
 */
final class Checkout {
  private final Repository repository;
  private final Path folder;
  private Map<String, Entry> present = Map.of();

  /** A file as git keeps it. */
  private record Entry(ObjectId id, FileMode mode) {}

  Checkout(Repository repository, Path folder) {
    this.repository = repository;
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /**
   * Brings the folder to a commit.
   *
   * @throws CommandRefused when it cannot be written
   */
  void to(String commit) {
    try {
      Map<String, Entry> wanted = files(commit);
      for (Map.Entry<String, Entry> file : present.entrySet()) {
        if (!file.getValue().equals(wanted.get(file.getKey()))) {
          delete(path(file.getKey()));
        }
      }
      for (Map.Entry<String, Entry> file : wanted.entrySet()) {
        if (!file.getValue().equals(present.get(file.getKey()))) {
          write(path(file.getKey()), file.getValue());
        }
      }
      present = wanted;
    } catch (IOException e) {
      throw new CommandRefused("The commit cannot be checked out: " + e.getMessage());
    }
  }

  private Map<String, Entry> files(String commit) throws IOException {
    Map<String, Entry> files = new HashMap<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(commits.parseCommit(ObjectId.fromString(commit)).getTree());
      tree.setRecursive(true);
      while (tree.next()) {
        FileMode mode = tree.getFileMode(0);
        if (!mode.equals(FileMode.GITLINK)) {
          files.put(tree.getPathString(), new Entry(tree.getObjectId(0), mode));
        }
      }
    }
    return files;
  }

  /** The file's place, which is inside of the folder whatever the repository says. */
  private Path path(String name) throws IOException {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException(name + " leads out of the repository");
    }
    return path;
  }

  /** Deletes a file and the folders that it leaves empty. */
  private void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    Path at = file.getParent();
    while (at != null && !at.equals(folder) && isEmpty(at)) {
      Files.delete(at);
      at = at.getParent();
    }
  }

  private static boolean isEmpty(Path at) throws IOException {
    try (var inside = Files.list(at)) {
      return inside.findAny().isEmpty();
    }
  }

  private void write(Path file, Entry entry) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    if (entry.mode().equals(FileMode.SYMLINK)) {
      byte[] target = repository.open(entry.id()).getBytes();
      Files.createSymbolicLink(file, Path.of(new String(target, StandardCharsets.UTF_8)));
      return;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      repository.open(entry.id()).copyTo(out);
    }
    if (entry.mode().equals(FileMode.EXECUTABLE_FILE) && !file.toFile().setExecutable(true)) {
      throw new IOException(file.getFileName() + " cannot be made executable");
    }
  }
}
