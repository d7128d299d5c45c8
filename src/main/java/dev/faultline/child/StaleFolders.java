package dev.faultline.child;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sweeps session folders of processes that died without doing so. */
final class StaleFolders {
  private static final System.Logger LOG = System.getLogger(StaleFolders.class.getName());
  private static final String PREFIX = "faultline-";
  private static final AtomicBoolean SWEPT = new AtomicBoolean();

  private StaleFolders() {}

  static String prefix(long pid) {
    return PREFIX + pid + "-";
  }

  /** Sweeps in the background at the first call in this process. */
  static void sweepOnce() {
    if (SWEPT.compareAndSet(false, true)) {
      Threads.start("faultline-sweep", StaleFolders::sweep);
    }
  }

  static void sweep() {
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temp, PREFIX + "*-*")) {
      for (Path folder : folders) {
        if (isStale(folder)) {
          deleteOrLog(folder);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not look for stale session folders", e);
    }
  }

  private static void deleteOrLog(Path folder) {
    try {
      FileTrees.delete(folder);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "could not sweep " + folder, e);
    }
  }

  private static boolean isStale(Path folder) {
    String name = folder.getFileName().toString();
    String pid = name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length()));
    return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }
}
