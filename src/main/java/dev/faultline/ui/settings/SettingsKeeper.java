package dev.faultline.ui.settings;

import dev.faultline.ui.toolkit.Work;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Holds the settings and writes each change to their file. Used on the JavaFX thread. */
public final class SettingsKeeper {
  private final Work work;
  private final ObjectProperty<Settings> settings;
  private final StringProperty notes = new SimpleStringProperty("");
  private SettingsFile file;

  /** Reads the file at once, so that the window never shows what it is not to look like. */
  public SettingsKeeper(Path path, Work work) {
    this.work = work;
    file = new SettingsFile(path);
    SettingsFile.Reading read = file.read();
    settings = new SimpleObjectProperty<>(read.settings());
    notes.set(read.notes().stream().map(SettingsNote::text).collect(Collectors.joining("\n")));
    settings.addListener((property, before, now) -> write());
    if (!read.notes().isEmpty()) {
      write();
    }
  }

  public ObjectProperty<Settings> settings() {
    return settings;
  }

  /** What the learner should know of the file, possibly several lines; empty when nothing. */
  public StringProperty notes() {
    return notes;
  }

  /** Keeps the settings in another file from now on. */
  public void moveTo(Path path) {
    file = new SettingsFile(path);
    write();
  }

  private void write() {
    SettingsFile target = file;
    Settings now = settings.get();
    work.compute(() -> target.write(now), this::written);
  }

  private void written(Optional<SettingsNote> problem) {
    problem.map(SettingsNote::text).ifPresent(notes::set);
  }
}
