package dev.faultline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PackTest {
  private static final int CENTRAL_HEADER = 0x02014b50;

  @TempDir private Path temp;
  private AuthorKey key;
  private ForgedPack pack;

  @BeforeEach
  void makePack() throws PackRefused {
    key = AuthorKey.create(temp.resolve("ada.key"), "Ada Example");
    pack = ForgedPack.of(key, temp);
  }

  @Test
  void aPackHoldsWhatWasPutIntoIt() throws Exception {
    Pack opened = Pack.of(pack.bytes());
    assertThat(opened.manifest().author()).isEqualTo("Ada Example");
    assertThat(opened.fingerprint()).isEqualTo(key.fingerprint());
    assertThat(opened.files()).containsKeys("x1-half/lesson.json", "x1-half/buggy/p/Main.java");
    assertThat(opened.files().get("x1-half/guide.md"))
        .isEqualTo(Files.readAllBytes(temp.resolve("x1-half/guide.md")));
  }

  @Test
  void theSameLessonsMakeTheSameBytes() throws Exception {
    PackWriter.Label label = new PackWriter.Label("warm-ups", "1.0.0", "Warm-ups");
    Path again = temp.resolve("again.pack");
    new PackWriter(key).write(label, List.of(ForgedPack.smallLesson(temp)), again);
    assertThat(again).hasSameBinaryContentAs(temp.resolve("good.pack"));
  }

  @Test
  void aPackIsForWhomAnyOtherFileIs() throws Exception {
    Path plain = Files.writeString(temp.resolve("plain"), "");
    assertThat(Files.getPosixFilePermissions(temp.resolve("good.pack")))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void hiddenFilesStayOutside() throws Exception {
    Files.writeString(temp.resolve("x1-half/.DS_Store"), "mine");
    assertThat(ForgedPack.of(key, temp).bytes()).isEqualTo(pack.bytes());
  }

  @Test
  void theWriterRefusesWhatNobodyCouldOpen() throws Exception {
    PackWriter writer = new PackWriter(key);
    PackWriter.Label label = new PackWriter.Label("w", "1.0.0", "W");
    var lesson = ForgedPack.smallLesson(temp);
    Path target = temp.resolve("w.pack");
    assertThatThrownBy(() -> writer.write(label, List.of(lesson, lesson), target))
        .hasMessage("The lesson x1-half is named twice.");
    assertThatThrownBy(
            () -> writer.write(new PackWriter.Label("w", "1", "W"), List.of(lesson), target))
        .hasMessageContaining("$.version: ");
    assertThatThrownBy(() -> writer.write(label, List.of(lesson), temp.resolve("no/w.pack")))
        .hasMessage("There is no folder " + temp.resolve("no") + ".");
    assertThatThrownBy(() -> writer.write(label, List.of(lesson), temp))
        .hasMessage(temp + " is a folder: name a file.");
    Path link = temp.resolve("x1-half/link.txt");
    Files.createSymbolicLink(link, temp.resolve("ada.key"));
    assertThatThrownBy(() -> writer.write(label, List.of(lesson), target))
        .hasMessage(link + " is a symbolic link: put the file itself there.");
    Files.delete(link);
    Path large = temp.resolve("x1-half/large.txt");
    Files.write(large, new byte[Limits.FILE_BYTES + 1]);
    assertThatThrownBy(() -> writer.write(label, List.of(lesson), target))
        .hasMessage(large + " is larger than 1 MiB.");
    assertThat(temp).isDirectoryNotContaining("glob:**{w.pack,*.part}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.sh",
        "x1-half/../../evil.sh",
        "/etc/evil",
        "C:/evil",
        "x1-half\\..\\..\\evil",
        "x1-half/./a",
        "x1-half//a",
        "x1-half/folder/",
        "x1-half/a b",
        "x1-half/ü",
        "x1-half/a\u0000b",
        "x1-half/.hidden",
        "x1-half/dot.",
        "~/a"
      })
  void aPathThatIsNoPlainOneIsRefused(String path) {
    refused(
        pack.with(path, "boo"),
        "in the pack is refused: its path must be names of letters, digits and . - _ $");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CON", "x1-half/nul.txt", "x1-half/com1/a", "x1-half/Aux.tar.gz"})
  void aNameThatWindowsReservesIsRefused(String path) {
    refused(pack.with(path, "boo"), "is reserved on Windows.");
  }

  @Test
  void anIdThatWindowsReservesIsRefused() {
    refused(
        pack.inManifest("\"warm-ups\"", "\"nul\""),
        "\"nul\" in the pack is refused: the name nul is reserved on Windows.");
  }

  @Test
  void overLongNamesAndPathsAreRefused() {
    refused(pack.with("x1-half/" + "n".repeat(101), "boo"), "longer than 100 characters.");
  }

  @Test
  void overLongPathsAreRefused() {
    refused(pack.with("x1-half/" + "n/".repeat(90) + "n", "boo"), "longer than 180 characters.");
  }

  @Test
  void pathsThatDifferInCaseOnlyAreRefused() {
    refused(
        pack.with("x1-half/GUIDE.md", "boo"),
        "clashes with x1-half/guide.md where case does not count.");
  }

  @Test
  void foldersThatDifferInCaseOnlyAreRefused() {
    refused(
        pack.with("x1-half/Buggy/p/Other.java", "boo"),
        "clashes with x1-half/buggy/ where case does not count.");
  }

  @Test
  void aFileThatIsAFolderTooIsRefused() {
    refused(pack.with("x1-half/guide.md/inner", "boo"), "clashes with x1-half/guide.md where");
  }

  @Test
  void aFileThatIsThereTwiceIsRefused() {
    byte[] twice = pack.with("x1-half/guide.mx", "boo").bytes();
    refused(
        replacedEverywhere(twice, "x1-half/guide.mx", "x1-half/guide.md"),
        "\"x1-half/guide.md\" in the pack is refused: it is there twice.");
  }

  @Test
  void aFileWithAnotherNameInItsOwnHeaderIsRefused() {
    byte[] bytes = pack.bytes();
    int local = indexOf(bytes, "x1-half/guide.md");
    bytes[local]++;
    refused(bytes, "The pack is damaged: fetch it again.");
  }

  @Test
  void aSymbolicLinkIsRefused() {
    byte[] bytes = pack.with("x1-half/link", "/etc/passwd").bytes();
    int header = centralHeader(bytes, "x1-half/link");
    bytes[header + 5] = 3;
    bytes[header + 41] = (byte) 0xA1;
    refused(bytes, "\"x1-half/link\" in the pack is refused: it is a symbolic link.");
  }

  @Test
  void aDeviceIsRefused() {
    byte[] bytes = pack.with("x1-half/device", "").bytes();
    int header = centralHeader(bytes, "x1-half/device");
    bytes[header + 5] = 3;
    bytes[header + 41] = (byte) 0x21;
    refused(bytes, "it is no plain file");
  }

  @Test
  void anEncryptedFileIsRefused() {
    byte[] bytes = pack.bytes();
    bytes[centralHeader(bytes, "x1-half/guide.md") + 8] |= 1;
    refused(bytes, "\"x1-half/guide.md\" in the pack is refused: it is no plain file, stored or");
  }

  @Test
  void tooManyFilesAreRefused() {
    for (int i = 0; i <= Limits.FILES; i++) {
      pack.with("x1-half/f" + i, "");
    }
    refused(pack, "The pack holds more than 5000 files.");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    refused(
        pack.with("x1-half/zeros", new byte[Limits.FILE_BYTES + 1]),
        "\"x1-half/zeros\" in the pack is refused: it is larger than 1 MiB.");
  }

  @Test
  void aFileThatIsCompressedTooMuchIsRefused() {
    refused(
        pack.with("x1-half/zeros", new byte[Limits.FILE_BYTES]),
        "\"x1-half/zeros\" in the pack is refused: it is compressed more than 100 to 1.");
  }

  @Test
  void filesThatAreTooLargeTogetherAreRefused() {
    byte[] text = new byte[Limits.FILE_BYTES];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) ((i * i) >>> 9);
    }
    for (int i = 0; i <= 64; i++) {
      pack.with("x1-half/f" + i, text);
    }
    refused(pack, "The pack unpacks to more than 64 MiB.");
  }

  @Test
  void aSizeThatIsALieIsRefused() {
    byte[] bytes = pack.bytes();
    bytes[centralHeader(bytes, "x1-half/guide.md") + 24]--;
    refused(
        bytes, "\"x1-half/guide.md\" in the pack is refused: its size is not the one it gives.");
  }

  @Test
  void filesThatLieOverEachOtherAreRefused() {
    byte[] bytes = pack.with("x1-half/large", noise(90_000)).with("x1-half/small", "boo").bytes();
    int large = centralHeader(bytes, "x1-half/large");
    int small = centralHeader(bytes, "x1-half/small");
    System.arraycopy(bytes, large + 20, bytes, small + 20, 8);
    refused(bytes, "The pack is refused: its files lie over each other.");
  }

  @Test
  void aPackThatIsTooLargeIsRefusedUnread() throws Exception {
    Path huge = temp.resolve("huge.pack");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(Limits.PACK_BYTES + 1L);
    }
    assertThatThrownBy(() -> Pack.open(huge)).hasMessage("The pack is larger than 32 MiB.");
  }

  @Test
  void aFileThatTheManifestHasNotIsRefused() {
    refused(
        pack.with("x1-half/extra", "boo").inManifest("\"x1-half/extra\"", "\"x1-half/other\""),
        "\"x1-half/extra\" in the pack is refused: the manifest has it not.");
  }

  @Test
  void aFileThatIsMissingIsRefused() {
    refused(
        pack.inManifest("\"files\": {", "\"files\": {\n\"x1-half/gone\": \"%064d\",".formatted(0)),
        "The pack lacks \"x1-half/gone\", which its manifest names.");
  }

  @Test
  void aFileThatWasChangedIsRefused() {
    String sum = Fingerprint.ofFile("boo".getBytes(StandardCharsets.UTF_8));
    refused(
        pack.with("x1-half/extra", "boo").inManifest(sum, "0".repeat(64)),
        "\"x1-half/extra\" in the pack is refused: its checksum is wrong.");
  }

  @Test
  void aFileOutsideOfTheLessonsIsRefused() {
    refused(
        pack.with("other/Main.java", "boo"),
        "\"other/Main.java\" in the pack is refused: it is in no lesson of it.");
  }

  @Test
  void aLessonThatIsNotThereIsRefused() {
    refused(pack.without("x1-half/lesson.json"), "The pack lacks \"x1-half/lesson.json\".");
  }

  @Test
  void aManifestThatWasChangedIsRefused() {
    refused(
        pack.inSignedManifest("Ada Example", "Eve Example"),
        "The signature of manifest.json is wrong: somebody changed the pack.");
  }

  @Test
  void aManifestWithSomebodyElsesKeyIsRefused() throws PackRefused {
    AuthorKey eve = AuthorKey.create(temp.resolve("eve.key"), "Eve Example");
    refused(
        pack.inManifest(key.publicKey(), eve.publicKey()),
        "The signature of manifest.json is wrong: somebody changed the pack.");
  }

  @Test
  void aSignatureThatIsNoneIsRefused() {
    refused(
        pack.with("signature", "boo"),
        "The signature of manifest.json is wrong: somebody changed the pack.");
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    refused(
        pack.inManifest(key.publicKey(), "boo"),
        "manifest.json $.publicKey: must be an Ed25519 public key in Base64.");
  }

  @Test
  void aPackOfALaterFormatSaysThatAnotherFaultlineIsNeeded() {
    refused(
        pack.inManifest("\"format\": 1", "\"format\": 2"), "This pack needs another Faultline. ");
  }

  @Test
  void aManifestWithAWrongKeyNamesTheNearest() {
    refused(
        pack.inManifest("\"author\"", "\"auther\""),
        "manifest.json:6 $.auther: unknown key `auther`; did you mean `author`?");
  }

  @Test
  void whatIsNoPackIsRefused() throws Exception {
    refused(new byte[0], "This is no pack: it is no zip file, or something was added to it.");
    refused(
        ForgedPack.zip(Map.of("a", new byte[0])),
        "This is no pack: it has no manifest.json. `faultline pack` makes one.");
    Map<String, byte[]> unsigned = new LinkedHashMap<>();
    unsigned.put("manifest.json", new byte[0]);
    refused(ForgedPack.zip(unsigned), "This is no pack: it has no signature.");
    Path none = temp.resolve("none.pack");
    assertThatThrownBy(() -> Pack.open(none)).hasMessage("There is no file " + none + ".");
    assertThatThrownBy(() -> Pack.open(temp)).hasMessageStartingWith(temp + " is a folder, ");
  }

  private static void refused(ForgedPack forged, String why) {
    refused(forged.bytes(), why);
  }

  private static void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> Pack.of(bytes))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining(why);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    return noise;
  }

  private static int indexOf(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
  }

  private static int centralHeader(byte[] bytes, String name) {
    int header = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(header))
        .isEqualTo(CENTRAL_HEADER);
    return header;
  }

  private static byte[] replacedEverywhere(byte[] bytes, String name, String with) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(name, with).getBytes(StandardCharsets.ISO_8859_1);
  }
}
