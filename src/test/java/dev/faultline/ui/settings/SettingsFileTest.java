package dev.faultline.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private static final Settings OTHERS =
      new Settings(
          Theme.HIGH_CONTRAST,
          17,
          Keymap.VS_CODE,
          Language.GERMAN,
          new ChildLimits(64, 5, 1_000),
          false,
          new Layout(Map.of("split-main", List.of(0.3)), Set.of("guide")));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBack() {
    SettingsFile file = new SettingsFile(folder.resolve("deeper/settings.json"));
    assertThat(file.write(OTHERS)).isEmpty();
    assertThat(file.read()).isEqualTo(new SettingsFile.Reading(OTHERS, List.of()));
  }

  @Test
  void nothingButTheFileIsLeftBehindByWriting() throws IOException {
    new SettingsFile(folder.resolve("settings.json")).write(OTHERS);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("settings.json"));
    }
  }

  @Test
  void aMissingFileGivesTheFirstSettingsWithoutAWord() {
    assertThat(new SettingsFile(folder.resolve("settings.json")).read())
        .isEqualTo(new SettingsFile.Reading(Settings.FIRST, List.of()));
  }

  @Test
  void aBrokenFileGivesTheFirstSettingsWithANoteAndIsKeptBeside() throws IOException {
    for (String broken : List.of("{\"theme\": \"da", "", "[1, 2]", "dark", "\u0000\u0001")) {
      SettingsFile.Reading read = read(broken);
      assertThat(read.settings()).as(broken).isEqualTo(Settings.FIRST);
      assertThat(read.notes().get(0).text()).contains("settings.json cannot be read");
      assertThat(read.notes().get(1).text()).contains("settings.json.broken");
      assertThat(folder.resolve("settings.json.broken")).hasContent(broken);
    }
  }

  @Test
  void whatMakesNoSenseFallsBackByItselfAndIsNamed() throws IOException {
    SettingsFile.Reading read =
        read(
            """
            {"theme": "pink", "textSize": null, "keymap": "eclipse", "language": 7, "coach": "off",
             "limits": {"heapMb": "much"}, "layout": [], "colour": 3}""");
    assertThat(read.settings()).isEqualTo(Settings.FIRST.withKeymap(Keymap.ECLIPSE));
    assertThat(read.notes())
        .extracting(SettingsNote::what)
        .startsWith("theme", "textSize", "language", "coach", "limits", "layout", "colour");
    assertThat(read.notes().get(0).text())
        .isEqualTo("The setting theme cannot be \"pink\"; its first value is used.");
    assertThat(folder.resolve("settings.json.broken")).exists();
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("data"), "no folder");
    assertThat(new SettingsFile(inTheWay.resolve("settings.json")).write(OTHERS))
        .hasValueSatisfying(note -> assertThat(note.text()).contains("cannot be kept"));
  }

  @Test
  void theTextSizeStaysReadableAndGoesToTwiceTheUsual() {
    assertThat(Settings.FIRST.withTextSize(99).textSize()).isEqualTo(2 * Settings.USUAL);
    assertThat(Settings.FIRST.withTextSize(1).textSize()).isEqualTo(Settings.SMALLEST);
  }

  private SettingsFile.Reading read(String text) throws IOException {
    return new SettingsFile(Files.writeString(folder.resolve("settings.json"), text)).read();
  }
}
