package dev.faultline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.pack.OpenedPack.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackStoreTest {
  private static final LessonReader READER = new LessonReader(CheckKinds.ALL);

  @TempDir private Path temp;
  private Path data;
  private Path shipped;
  private AuthorKey ada;
  private AuthorKey eve;
  private PackStore store;

  @BeforeEach
  void makeStore() throws Exception {
    data = temp.resolve("data");
    shipped = Files.createDirectory(temp.resolve("shipped"));
    ada = AuthorKey.create(temp.resolve("ada.key"), "Ada Example");
    eve = AuthorKey.create(temp.resolve("eve.key"), "Eve Example");
    store = new PackStore(data, shipped, READER);
  }

  @Test
  void openingAPackInstallsNothing() throws Exception {
    assertThat(store.open(pack(ada)).trust()).isEqualTo(Trust.UNKNOWN);
    assertThat(data).doesNotExist();
  }

  @Test
  void whatIsShownNamesTheAuthorAndTheKey() throws Exception {
    assertThat(store.open(pack(ada)).description())
        .startsWith("Warm-ups (warm-ups 1.0.0), 1 lesson: x1-half")
        .contains("by Ada Example, key " + ada.fingerprint());
  }

  @Test
  void installedLessonsAreFound() throws Exception {
    assertThat(store.allLessonFolders()).containsExactly(shipped);
    store.install(store.open(pack(ada)));
    LessonCatalog catalog = LessonCatalog.read(store.allLessonFolders(), READER);
    assertThat(catalog.broken()).isEmpty();
    assertThat(catalog.lessons())
        .extracting(found -> found.lesson().id())
        .containsExactly("x1-half");
  }

  @Test
  void anAuthorIsKnownOnceLetIn() throws Exception {
    store.install(store.open(pack(ada)));
    assertThat(store.open(pack(ada)).trust()).isEqualTo(Trust.KNOWN);
  }

  @Test
  void onesOwnPacksAreKnown() throws Exception {
    AuthorKey own = AuthorKey.create(AuthorKey.fileIn(data), "Me");
    assertThat(store.open(pack(own)).trust()).isEqualTo(Trust.KNOWN);
  }

  @Test
  void aKnownNameWithAnotherKeyIsAWarning() throws Exception {
    store.install(store.open(pack(ada)));
    AuthorKey other = AuthorKey.create(temp.resolve("other.key"), "ada example");
    Path file = ForgedPack.of(other, temp).inManifest("warm-ups", "others").in(temp.resolve("o"));
    OpenedPack opened = store.open(file);
    assertThat(opened.trust()).isEqualTo(Trust.CHANGED);
    assertThat(opened.description()).contains("WARNING");
  }

  @Test
  void aKnownAuthorWhoReplacesAnothersPackIsAWarning() throws Exception {
    store.install(store.open(pack(ada)));
    Files.writeString(
        data.resolve("packs/authors.json"),
        "{\"authors\": {\"%s\": \"Eve Example\"}}".formatted(eve.fingerprint()));
    assertThat(store.open(pack(eve)).trust()).isEqualTo(Trust.CHANGED);
  }

  @Test
  void authorsThatCannotBeReadAreAskedForAgain() throws Exception {
    store.install(store.open(pack(ada)));
    Files.writeString(data.resolve("packs/authors.json"), "{");
    assertThat(store.open(pack(ada)).trust()).isEqualTo(Trust.UNKNOWN);
  }

  @Test
  void aLaterVersionTakesThePlaceOfTheOneBefore() throws Exception {
    store.install(store.open(pack(ada)));
    Path later =
        ForgedPack.of(ada, temp)
            .with("x1-half/guide.md", "# Better\n")
            .inManifest("1.0.0", "1.10.0")
            .in(temp.resolve("later"));
    store.install(store.open(later));
    assertThat(store.lessonFolders()).hasSize(1);
    assertThat(store.lessonFolders().get(0).resolve("x1-half/guide.md")).hasContent("# Better\n");
    assertThat(folders(data.resolve("packs/warm-ups"))).hasSize(1);
    refused(pack(ada), "Version 1.10.0 of the pack warm-ups is there already, and 1.0.0 is older.");
  }

  @Test
  void theSameVersionMendsWhatWasBroken() throws Exception {
    store.install(store.open(pack(ada)));
    Files.delete(store.lessonFolders().get(0).resolve("x1-half/guide.md"));
    store.install(store.open(pack(ada)));
    assertThat(store.lessonFolders().get(0).resolve("x1-half/guide.md")).exists();
  }

  @Test
  void theSameVersionWithOtherContentsIsRefused() throws Exception {
    store.install(store.open(pack(ada)));
    Path other = ForgedPack.of(ada, temp).with("x1-half/guide.md", "# Oh\n").in(temp.resolve("o"));
    refused(
        other,
        "Version 1.0.0 of the pack warm-ups is there already, with other contents: its author must"
            + " give this one a higher version.");
  }

  @Test
  void aLessonThatCannotBeReadLeavesAllAsItWas() throws Exception {
    Path broken =
        ForgedPack.of(ada, temp).with("x1-half/lesson.json", "{").in(temp.resolve("broken"));
    refused(broken, "The lesson x1-half of the pack cannot be read: lesson.json:1");
    assertThat(store.lessonFolders()).isEmpty();
    assertThat(folders(data.resolve("packs"))).isEmpty();
    assertThat(store.open(pack(ada)).trust()).isEqualTo(Trust.UNKNOWN);

    store.install(store.open(pack(ada)));
    Path later =
        ForgedPack.of(ada, temp)
            .with("x1-half/lesson.json", "{")
            .inManifest("1.0.0", "2.0.0")
            .in(temp.resolve("later"));
    refused(later, "cannot be read");
    assertThat(store.lessonFolders().get(0).resolve("x1-half/buggy/p/Main.java")).exists();
  }

  @Test
  void aLessonsIdThatIsTakenIsRefused() throws Exception {
    store.install(store.open(pack(ada)));
    Path other = ForgedPack.of(ada, temp).inManifest("warm-ups", "others").in(temp.resolve("o"));
    refused(other, "The pack warm-ups has a lesson x1-half already.");
  }

  @Test
  void theIdOfAShippedLessonIsRefused() throws Exception {
    Files.createDirectory(shipped.resolve("x1-half"));
    refused(pack(ada), "A lesson x1-half comes with Faultline: another id is needed.");
  }

  @Test
  void whatTheLearnerDidIsNeverTouched() throws Exception {
    Path work = data.resolve("lessons/x1-half/work.txt");
    Files.createDirectories(work.getParent());
    Files.writeString(work, "mine");
    store.install(store.open(pack(ada)));
    store.install(
        store.open(
            ForgedPack.of(ada, temp).inManifest("1.0.0", "1.0.1").in(temp.resolve("later"))));
    assertThat(work).hasContent("mine");
  }

  @Test
  void aDamagedFolderOfAPackIsAsIfItWereNotThere() throws Exception {
    store.install(store.open(pack(ada)));
    Files.writeString(data.resolve("packs/warm-ups/current"), "no\u0000where");
    assertThat(store.lessonFolders()).isEmpty();
    store.install(store.open(pack(ada)));
    assertThat(store.lessonFolders()).hasSize(1);
  }

  @Test
  void aDataFolderThatIsAFileIsRefused() throws Exception {
    Files.writeString(data, "");
    refused(pack(ada), "The pack cannot be installed in " + data.resolve("packs"));
  }

  private Path pack(AuthorKey author) {
    return ForgedPack.of(author, temp).in(temp.resolve("a.pack"));
  }

  private void refused(Path file, String why) throws PackRefused {
    OpenedPack opened = store.open(file);
    assertThatThrownBy(() -> store.install(opened))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining(why);
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> found = Files.list(parent)) {
      return found.filter(Files::isDirectory).toList();
    }
  }
}
