package dev.faultline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps log entries in {@code faultline.log} in the data folder, which a person may send. */
public final class LogFile extends Handler {
  private static final long MOST_BYTES = 1_000_000;

  private final Path file;

  private LogFile(Path file) {
    this.file = file;
    setFormatter(new SimpleFormatter());
    setLevel(Level.WARNING);
  }

  /** Moves the log from the terminal to the file, unless {@code alsoHere}. */
  public static void keepLogOutOfTheTerminal(Path data, boolean alsoHere) {
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (!alsoHere || handler instanceof LogFile) {
        root.removeHandler(handler);
      }
    }
    root.addHandler(new LogFile(data.resolve("faultline.log")));
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      boolean full = Files.exists(file) && Files.size(file) > MOST_BYTES;
      Files.writeString(
          file,
          getFormatter().format(entry),
          StandardOpenOption.CREATE,
          full ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      reportError("the log cannot be written: " + e.getMessage(), null, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
