package dev.faultline.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for temporary files; it is gone when it is closed, or when the JVM ends. */
public final class ScratchFolder implements AutoCloseable {
  private final Path path;
  private final AtEnd deletion;

  private ScratchFolder(Path path) {
    this.path = path;
    deletion = new AtEnd(() -> delete(path));
  }

  /** Makes an empty one in the folder for temporary files. */
  public static ScratchFolder make() throws IOException {
    return new ScratchFolder(
        Files.createTempDirectory(StaleFolders.prefix(ProcessHandle.current().pid())));
  }

  private static void delete(Path path) {
    try {
      FileTrees.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    deletion.now();
  }
}
