package dev.faultline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProgressStoreTest {
  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @Test
  void whatIsAppendedIsThereForTheNextProcess() {
    open().append(entry(1));
    open().append(entry(2));
    assertThat(open().entries()).containsExactly(entry(1), entry(2));
  }

  @Test
  void aTornLastLineIsIgnoredAndTheNextEntryStartsOnAFreshLine() throws Exception {
    open().append(entry(1));
    Files.writeString(journal(), "{\"number\":2,\"te", StandardOpenOption.APPEND);
    assertThat(open().entries()).containsExactly(entry(1));
    open().append(entry(3));
    assertThat(open().entries()).containsExactly(entry(1), entry(3));
  }

  @Test
  void aLineTornWithinACharacterIsIgnoredToo() throws Exception {
    open().append(entry(1));
    byte[] torn = "{\"text\":\"ü".getBytes(StandardCharsets.UTF_8);
    Files.write(
        journal(), java.util.Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);
    open().append(entry(2));
    assertThat(open().entries()).containsExactly(entry(1), entry(2));
  }

  @Test
  void anInterruptedThreadStillKeepsItsEntry() {
    Thread.currentThread().interrupt();
    open().append(entry(1));
    open().save("a/B.java", "class B {}");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(open().entries()).containsExactly(entry(1));
    assertThat(open().files()).containsOnlyKeys("a/B.java");
    assertThat(notes).isEmpty();
  }

  @Test
  void filesPutAsideStayOnDiskAndAreNoLongerTheLearners() throws Exception {
    for (int round = 1; round <= 2; round++) {
      open().save("garage/Tariff.java", "version " + round);
      assertThat(open().files()).isEqualTo(Map.of("garage/Tariff.java", "version " + round));
      open().putFilesAside();
      open().putFilesAside();
      assertThat(open().files()).isEmpty();
    }
    Path aside = folder.resolve("lessons/l1/aside");
    assertThat(aside.resolve("1/garage/Tariff.java")).hasContent("version 1");
    assertThat(aside.resolve("2/garage/Tariff.java")).hasContent("version 2");
    assertThat(aside.resolve("3")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOnceAndMemoryServesInstead() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
    FileProgressStore store = new FileProgressStore(blocked, notes::add);
    LessonProgress progress = store.lesson("l1");
    progress.append(entry(1));
    progress.save("A.java", "class A {}");
    assertThat(store.lesson("l1").entries()).containsExactly(entry(1));
    assertThat(progress.files()).isEqualTo(Map.of("A.java", "class A {}"));
    progress.putFilesAside();
    assertThat(progress.files()).isEmpty();
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0)).contains(blocked.toString()).doesNotContain("\n");
  }

  @Test
  void namesThatLeaveTheFolderAreRefused() {
    FileProgressStore store = new FileProgressStore(folder, notes::add);
    assertThatThrownBy(() -> store.lesson("../l1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open().save("../../x", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDataFolderFollowsTheSystemsConventions() {
    Map<String, String> none = Map.of();
    assertThat(DataFolder.find(Map.of("FAULTLINE_HOME", "/d"), "Linux", "/h"))
        .isEqualTo(Path.of("/d"));
    assertThat(DataFolder.find(none, "Linux", "/h"))
        .isEqualTo(Path.of("/h/.local/share/faultline"));
    assertThat(DataFolder.find(Map.of("XDG_DATA_HOME", "/x"), "Linux", "/h"))
        .isEqualTo(Path.of("/x/faultline"));
    assertThat(DataFolder.find(none, "Mac OS X", "/h"))
        .isEqualTo(Path.of("/h/Library/Application Support/Faultline"));
    assertThat(DataFolder.find(Map.of("APPDATA", "/r"), "Windows 11", "/h"))
        .isEqualTo(Path.of("/r/Faultline"));
  }

  private LessonProgress open() {
    return new FileProgressStore(folder, notes::add).lesson("l1");
  }

  private Path journal() {
    return folder.resolve("lessons/l1/journal.jsonl");
  }

  private static JsonObject entry(int number) {
    JsonObject entry = new JsonObject();
    entry.addProperty("number", number);
    return entry;
  }
}
