package dev.faultline.ui.settings;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the settings in a small JSON file. A file that cannot be read or written costs the learner
 * the choices it holds and nothing else: a note says so, and the window goes on.
 */
public final class SettingsFile {
  private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * What was read.
   *
   * @param notes what was not taken from the file, and where the file as it was is kept
   */
  public record Reading(Settings settings, List<SettingsNote> notes) {
    public Reading {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads the file; {@link Settings#FIRST} when there is none, and in place of what makes no sense.
   * A file of which not everything was taken is copied beside, with {@code .broken} at its end.
   */
  public Reading read() {
    if (!Files.exists(file)) {
      return new Reading(Settings.FIRST, List.of());
    }
    try {
      SettingsJson.Reading read = SettingsJson.read(Files.readString(file));
      return read.notes().isEmpty()
          ? new Reading(read.settings(), List.of())
          : keepBeside(read.settings(), read.notes());
    } catch (IOException | JsonParseException e) {
      LOG.log(System.Logger.Level.WARNING, "Settings not read, first ones used: " + file, e);
      return keepBeside(
          Settings.FIRST,
          List.of(new SettingsNote("settings.note.unreadable", file.toString(), "")));
    }
  }

  private Reading keepBeside(Settings settings, List<SettingsNote> notes) {
    List<SettingsNote> all = new ArrayList<>(notes);
    Path beside = file.resolveSibling(file.getFileName() + ".broken");
    try {
      Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
      all.add(new SettingsNote("settings.note.kept", beside.toString(), ""));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Settings not kept beside: " + beside, e);
    }
    return new Reading(settings, all);
  }

  /** Writes the file, whole or not at all; says so when it cannot. Not for the JavaFX thread. */
  public Optional<SettingsNote> write(Settings settings) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "settings", ".tmp");
      try {
        Files.writeString(fresh, SettingsJson.write(settings));
        replaceBy(fresh);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Settings not kept: " + file, e);
      return Optional.of(
          new SettingsNote(
              "settings.note.unwritten", file.toString(), String.valueOf(e.getMessage())));
    }
  }

  private void replaceBy(Path fresh) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
