package dev.faultline.ui.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the settings in a small JSON file. A file that cannot be read or written costs the learner
 * the layout and nothing else, so it is logged and the window goes on.
 */
public final class SettingsFile {
  private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  /** Reads the file; {@link Settings#FIRST} when there is none, or none that can be read. */
  public Settings read() {
    if (!Files.exists(file)) {
      return Settings.FIRST;
    }
    try {
      return settings(GSON.fromJson(Files.readString(file), Json.class));
    } catch (IOException | JsonParseException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "Settings not read, first ones used: " + file, e);
      return Settings.FIRST;
    }
  }

  /** Writes the file, whole or not at all. Not for the JavaFX thread. */
  public void write(Settings settings) {
    Json json = new Json();
    json.dark = settings.dark();
    json.textSize = settings.textSize();
    json.dividers = settings.dividers();
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "settings", ".json");
      Files.writeString(fresh, GSON.toJson(json));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Settings not kept: " + file, e);
    }
  }

  private static Settings settings(@Nullable Json json) {
    if (json == null) {
      return Settings.FIRST;
    }
    Map<String, List<Double>> dividers = json.dividers == null ? Map.of() : json.dividers;
    return new Settings(json.dark, json.textSize, dividers);
  }

  /** The file's shape; a key that is absent keeps its first value. */
  private static final class Json {
    boolean dark = Settings.FIRST.dark();
    int textSize = Settings.FIRST.textSize();
    @Nullable Map<String, List<Double>> dividers = Map.of();
  }
}
