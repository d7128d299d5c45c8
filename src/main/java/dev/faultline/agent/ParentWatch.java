package dev.faultline.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Ends the child when its parent is gone: kills what the child started, deletes the session folder,
 * halts. It runs in the root thread group, where neither the learner's code nor the debugger shows
 * it. When the program ends by itself, it sees to it that nothing which the program started is
 * left.
 */
final class ParentWatch implements Runnable {
  /** The JDK offers no event for the death of a process that is not one's own child. */
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

  private static final int ORPHANED = 130;

  /** A program that uses up the JVM's memory may hide its parent for a moment. */
  private static final int SURE = 2;

  private final String parent;
  private final String folder;

  private ParentWatch(String parent, String folder) {
    this.parent = parent;
    this.folder = folder;
  }

  /**
   * Starts the watch. Nothing here may be slow, since the program waits for it: no lambda, few
   * classes. What the watch looks with is linked here, before it can be suspended meanwhile.
   */
  static void start(String parent, String folder) {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Inside.look();
    Thread watch = new Thread(root, new ParentWatch(parent, folder), "faultline-watch");
    watch.setDaemon(true);
    watch.start();
    Runtime.getRuntime().addShutdownHook(new Thread(root, new Descendants(), "faultline-end"));
  }

  /** Looks at once: what it needs for that must be loaded before a program uses up the memory. */
  @Override
  public void run() {
    int gone = 0;
    while (gone < SURE) {
      gone = isParentGone() ? gone + 1 : 0;
      LockSupport.parkNanos(POLL_NANOS);
      lookForLateTerms();
    }
    try {
      killDescendants();
      delete(Path.of(folder));
    } finally {
      Runtime.getRuntime().halt(ORPHANED);
    }
  }

  private static void lookForLateTerms() {
    try {
      Inside.look();
    } catch (OutOfMemoryError | LinkageError e) {
      // The program has used up the memory; it is looked again soon.
      return;
    }
  }

  /**
   * A process that was killed and that nobody has asked about yet lives on without a command. A
   * program that has used up the files it may open sees no process, not even itself.
   */
  private boolean isParentGone() {
    try {
      Optional<ProcessHandle> found = ProcessHandle.of(Long.parseLong(parent));
      return (found.isEmpty() || !isRunning(found.get())) && isRunning(ProcessHandle.current());
    } catch (OutOfMemoryError | LinkageError e) {
      // The program has used up the memory: nothing can be told, and nothing be linked, now.
      return false;
    }
  }

  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  /** Kills what the program has started, at its own end. */
  private static final class Descendants implements Runnable {
    @Override
    public void run() {
      killDescendants();
    }
  }

  private static void killDescendants() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  private static void delete(Path path) {
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> children = Files.list(path)) {
          children.forEach(ParentWatch::delete);
        }
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The next launch of Faultline sweeps what could not be deleted here.
      return;
    }
  }
}
