package dev.faultline.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

  private final long parent;
  private final Path folder;

  private ParentWatch(long parent, Path folder) {
    this.parent = parent;
    this.folder = folder;
  }

  static void start(long parent, Path folder) {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread watch = new Thread(root, new ParentWatch(parent, folder), "faultline-watch");
    watch.setDaemon(true);
    watch.start();
    Thread end = new Thread(root, ParentWatch::killDescendants, "faultline-end");
    Runtime.getRuntime().addShutdownHook(end);
  }

  @Override
  public void run() {
    try {
      ProcessHandle handle = ProcessHandle.of(parent).orElse(null);
      while (handle != null && handle.isAlive()) {
        LockSupport.parkNanos(POLL_NANOS);
      }
      killDescendants();
      delete(folder);
    } finally {
      Runtime.getRuntime().halt(ORPHANED);
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
