package dev.faultline.git;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/**
 * The files of one commit after another in a folder of ours. Files that git does not know stay from
 * one to the next, as in a work tree, so that a build can go on from the last. Line ends are what
 * the repository's attributes and settings ask for. No other filter is run and no submodule
 * fetched; {@link #leftOut} tells of those.
 */
final class Checkout {
  private final Repository repository;
  private final Path folder;
  private Map<String, Entry> present = Map.of();

  /** A file as git keeps it, and how its line ends become those of a work tree. */
  private record Entry(ObjectId id, FileMode mode, EolStreamType ends) {}

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
      throw new CommandRefused(Texts.of("git.checkout", e.getMessage()));
    }
  }

  private Map<String, Entry> files(String commit) throws IOException {
    Map<String, Entry> files = new HashMap<>();
    try (TreeWalk tree = walk(commit)) {
      while (tree.next()) {
        FileMode mode = tree.getFileMode(0);
        if (!mode.equals(FileMode.GITLINK)) {
          EolStreamType ends = tree.getEolStreamType(OperationType.CHECKOUT_OP);
          files.put(tree.getPathString(), new Entry(tree.getObjectId(0), mode, ends));
        }
      }
    }
    return files;
  }

  private TreeWalk walk(String commit) throws IOException {
    TreeWalk tree = new TreeWalk(repository);
    try (RevWalk commits = new RevWalk(repository)) {
      tree.addTree(commits.parseCommit(ObjectId.fromString(commit)).getTree());
      tree.setAttributesNodeProvider(repository.createAttributesNodeProvider());
      tree.setOperationType(OperationType.CHECKOUT_OP);
      tree.setRecursive(true);
      return tree;
    }
  }

  /** What of a commit does not stand in the folder as in a work tree, a line for each kind. */
  List<String> leftOut(String commit) {
    Set<String> submodules = new TreeSet<>();
    Set<String> filters = new TreeSet<>();
    try (TreeWalk tree = walk(commit)) {
      while (tree.next()) {
        if (tree.getFileMode(0).equals(FileMode.GITLINK)) {
          submodules.add(tree.getPathString());
        }
        Optional.ofNullable(tree.getAttributes().getValue("filter")).ifPresent(filters::add);
      }
    } catch (IOException e) {
      throw OwnRepository.unreadable(e);
    }
    List<String> lines = new ArrayList<>();
    if (!submodules.isEmpty()) {
      lines.add(Texts.of("git.submodules", String.join(", ", submodules)));
    }
    if (!filters.isEmpty()) {
      lines.add(Texts.of("git.filters", String.join(", ", filters)));
    }
    return lines;
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
    try (OutputStream out =
        EolStreamTypeUtil.wrapOutputStream(Files.newOutputStream(file), entry.ends())) {
      repository.open(entry.id()).copyTo(out);
    }
    if (entry.mode().equals(FileMode.EXECUTABLE_FILE) && !file.toFile().setExecutable(true)) {
      throw new IOException(file.getFileName() + " cannot be made executable");
    }
  }
}
