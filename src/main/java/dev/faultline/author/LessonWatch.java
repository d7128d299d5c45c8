package dev.faultline.author;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits for the files of lessons to change. */
public final class LessonWatch implements AutoCloseable {
  private static final long QUIET_MILLIS = 200;

  private final WatchService service;
  private final Map<WatchKey, Path> lessons = new HashMap<>();

  /** Watches lesson folders, from now on. */
  public LessonWatch(List<Path> folders) throws IOException {
    service = FileSystems.getDefault().newWatchService();
    for (Path folder : folders) {
      register(folder);
    }
  }

  /**
   * Waits until files have changed and then, as one save often writes several, until all are quiet
   * for a moment. Changes since the last call count. Files that editors keep for themselves, hidden
   * or with a tilde at the end, do not.
   *
   * @return the lesson folders with changes, in order
   */
  public List<Path> changed() throws InterruptedException, IOException {
    Set<Path> changed = new TreeSet<>();
    while (changed.isEmpty()) {
      WatchKey key = service.take();
      while (key != null) {
        Path lesson = lessons.get(key);
        if (key.pollEvents().stream().anyMatch(LessonWatch::counts) && lesson != null) {
          changed.add(lesson);
        }
        key.reset();
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
    for (Path lesson : changed) {
      register(lesson);
    }
    return List.copyOf(changed);
  }

  private static boolean counts(WatchEvent<?> event) {
    String name = String.valueOf(event.context());
    return !name.startsWith(".") && !name.endsWith("~");
  }

  /** Registers the folders of a lesson, if it is still there; those registered already stay so. */
  private void register(Path lesson) throws IOException {
    if (!Files.isDirectory(lesson)) {
      return;
    }
    try (Stream<Path> found = Files.walk(lesson)) {
      for (Path path : found.toList()) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          WatchKey key =
              path.register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE);
          lessons.put(key, lesson);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
