package dev.faultline.pack;

import com.google.gson.GsonBuilder;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.StrictJson;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Set;

/** An author's name and Ed25519 key pair, which sign packs. The file is for its owner only. */
public final class AuthorKey {
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final KeyFile file;
  private final KeyPair pair;

  private AuthorKey(KeyFile file, KeyPair pair) {
    this.file = file;
    this.pair = pair;
  }

  /** What the file holds. */
  record KeyFile(
      @Key(value = "The author's name.", example = "\"Ada Example\"") String author,
      @Key(value = "Ed25519 public key, X.509 in Base64.", example = "\"MCowBQYDK2VwAyEA…\"")
          String publicKey,
      @Key(value = "Ed25519 private key, PKCS #8 in Base64.", example = "\"MC4CAQAwBQYDK2Vw…\"")
          String privateKey) {}

  /** Where a user's own key is kept in the data folder. */
  public static Path fileIn(Path data) {
    return data.resolve("keys").resolve("author.json");
  }

  /**
   * Makes a new key and keeps it in a file that is not there yet, readable for its owner only.
   *
   * @throws PackRefused when the file is there already or cannot be written
   */
  public static AuthorKey create(Path path, String author) throws PackRefused {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(Signatures.ALGORITHM).generateKeyPair();
      KeyFile file =
          new KeyFile(
              author,
              Signatures.text(pair.getPublic().getEncoded()),
              Signatures.text(pair.getPrivate().getEncoded()));
      String json =
          new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(file) + "\n";
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.createFile(path, ownerOnly(path));
      Files.writeString(path, json);
      return new AuthorKey(file, pair);
    } catch (FileAlreadyExistsException e) {
      throw new PackRefused(Texts.of("pack.key.exists", path));
    } catch (IOException | GeneralSecurityException e) {
      throw new PackRefused(Texts.of("pack.key.unkept", path, e.getMessage()));
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    return hasPosixPermissions(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasPosixPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Reads a key.
   *
   * @throws PackRefused when there is none, it is broken, or others than its owner can read it
   */
  public static AuthorKey read(Path path) throws PackRefused {
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > Limits.FILE_BYTES) {
        throw new PackRefused(Texts.of("pack.key.none", path));
      }
      if (hasPosixPermissions(path) && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
        throw new PackRefused(Texts.of("pack.key.open", path));
      }
      KeyFile file = StrictJson.read(path.toString(), Files.readString(path), KeyFile.class);
      KeyPair pair =
          new KeyPair(
              Signatures.publicKey(file.publicKey()), Signatures.privateKey(file.privateKey()));
      byte[] probe = {};
      if (!Signatures.isGood(pair.getPublic(), probe, Signatures.sign(pair.getPrivate(), probe))) {
        throw new PackRefused(Texts.of("pack.key.noPair", path));
      }
      return new AuthorKey(file, pair);
    } catch (LessonFormatException e) {
      throw new PackRefused(String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException e) {
      throw new PackRefused(Texts.of("pack.key.wrong", path));
    } catch (IOException e) {
      throw new PackRefused(Texts.of("pack.key.unread", path, e.getMessage()));
    }
  }

  public String author() {
    return file.author();
  }

  /** What people compare to know the key. */
  public String fingerprint() {
    return Fingerprint.ofKey(pair.getPublic().getEncoded());
  }

  /** The public key as the manifest holds it. */
  String publicKey() {
    return file.publicKey();
  }

  byte[] sign(byte[] manifest) {
    try {
      return Signatures.sign(pair.getPrivate(), manifest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key signed when it was read", e);
    }
  }
}
