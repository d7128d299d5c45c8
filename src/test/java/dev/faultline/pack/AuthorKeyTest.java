package dev.faultline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorKeyTest {
  @TempDir private Path temp;

  @Test
  void aKeyIsForItsOwnerOnlyAndReadsBack() throws Exception {
    Path file = AuthorKey.fileIn(temp);
    AuthorKey made = AuthorKey.create(file, "Ada Example");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    AuthorKey read = AuthorKey.read(file);
    assertThat(read.author()).isEqualTo("Ada Example");
    assertThat(read.fingerprint())
        .isEqualTo(made.fingerprint())
        .matches("([0-9a-f]{4}-){7}[0-9a-f]{4}");
  }

  @Test
  void aKeyIsNeverWrittenOver() throws Exception {
    Path file = temp.resolve("key");
    AuthorKey made = AuthorKey.create(file, "Ada Example");
    assertThatThrownBy(() -> AuthorKey.create(file, "Eve Example"))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining("is there already");
    assertThat(AuthorKey.read(file).fingerprint()).isEqualTo(made.fingerprint());
  }

  @Test
  void aKeyThatOthersCanReadIsRefused() throws Exception {
    Path file = temp.resolve("key");
    AuthorKey.create(file, "Ada Example");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    refused(file, "Others can read the key " + file + ": chmod 600 it");
  }

  @Test
  void whatIsNoKeyIsRefused() throws Exception {
    refused(temp.resolve("none"), "There is no key " + temp.resolve("none"));
    Path file = temp.resolve("key");
    AuthorKey.create(file, "Ada Example");
    String good = Files.readString(file);
    Files.writeString(file, "{");
    refused(file, "key:1");
    Files.writeString(file, good.replace("\"privateKey\": \"M", "\"privateKey\": \"N"));
    refused(file, "holds no Ed25519 key pair");
  }

  @Test
  void halvesOfTwoKeysAreRefused() throws Exception {
    Path ada = temp.resolve("ada");
    Path eve = temp.resolve("eve");
    AuthorKey.create(ada, "Ada Example");
    String evesPublicKey = AuthorKey.create(eve, "Eve Example").publicKey();
    String adasPublicKey = AuthorKey.read(ada).publicKey();
    Files.writeString(ada, Files.readString(ada).replace(adasPublicKey, evesPublicKey));
    refused(ada, "The two keys in " + ada + " are no pair.");
  }

  private static void refused(Path file, String why) {
    assertThatThrownBy(() -> AuthorKey.read(file))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining(why);
  }
}
