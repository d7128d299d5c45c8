package dev.faultline.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) {
    SettingsFile file = new SettingsFile(folder.resolve("deeper/window.json"));
    Settings settings =
        Settings.FIRST.withDark(true).withTextSize(17).withDividers("split-main", List.of(0.3));
    file.write(settings);
    assertThat(file.read()).isEqualTo(settings);
  }

  @Test
  void aMissingOrBrokenFileGivesTheFirstSettings(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("window.json");
    assertThat(new SettingsFile(path).read()).isEqualTo(Settings.FIRST);
    Files.writeString(path, "{\"dark\": tru");
    assertThat(new SettingsFile(path).read()).isEqualTo(Settings.FIRST);
  }

  @Test
  void theTextSizeStaysReadable() {
    assertThat(Settings.FIRST.withTextSize(99).textSize()).isEqualTo(Settings.LARGEST);
    assertThat(Settings.FIRST.withTextSize(1).textSize()).isEqualTo(Settings.SMALLEST);
  }
}
