package dev.faultline.pack;

import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pack that is whole: its files are exactly those of its manifest, unchanged, and the owner of
 * the manifest's key signed it. Whether that is somebody to trust is another question.
 *
 * @param fingerprint what people compare to know the author's key
 * @param files contents by path; the first name of a path is a lesson's id
 */
public record Pack(PackManifest manifest, String fingerprint, Map<String, byte[]> files) {
  static final String SIGNATURE = "signature";

  public Pack {
    files = Map.copyOf(files);
  }

  /**
   * Reads a pack into memory and checks it. Nothing of it is written anywhere, no code of it runs.
   *
   * @throws PackRefused when it is not whole, or holds what it may not
   */
  public static Pack open(Path file) throws PackRefused {
    try {
      if (Files.isDirectory(file)) {
        throw new PackRefused(Texts.of("pack.folder", file));
      }
      if (!Files.isRegularFile(file)) {
        throw new PackRefused(Texts.of("pack.noFile", file));
      }
      if (Files.size(file) > Limits.PACK_BYTES) {
        throw new PackRefused(Texts.of("pack.large"));
      }
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new PackRefused(Texts.of("pack.unread", file, e.getMessage()));
    }
  }

  static Pack of(byte[] zip) throws PackRefused {
    Map<String, byte[]> files = new TreeMap<>(ZipArchive.read(zip));
    byte[] json = files.remove(PackManifest.FILE);
    byte[] signature = files.remove(SIGNATURE);
    if (json == null || signature == null) {
      throw new PackRefused(Texts.of("pack.noPack", json == null ? PackManifest.FILE : SIGNATURE));
    }
    PackManifest manifest = PackManifest.read(json);
    new PackPaths().take(manifest.id());
    PublicKey key = key(manifest);
    if (!isSigned(key, json, signature)) {
      throw new PackRefused(Texts.of("pack.signature", PackManifest.FILE));
    }
    compare(manifest, files);
    return new Pack(manifest, Fingerprint.ofKey(key.getEncoded()), files);
  }

  private static PublicKey key(PackManifest manifest) throws PackRefused {
    try {
      return Signatures.publicKey(manifest.publicKey());
    } catch (GeneralSecurityException e) {
      throw new PackRefused(Texts.of("pack.publicKey", PackManifest.FILE));
    }
  }

  private static boolean isSigned(PublicKey key, byte[] json, byte[] signature) {
    try {
      String text = new String(signature, StandardCharsets.US_ASCII).strip();
      return Signatures.isGood(key, json, Signatures.bytes(text));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static void compare(PackManifest manifest, Map<String, byte[]> files) throws PackRefused {
    Set<String> lessons = new HashSet<>(manifest.lessons());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String path = file.getKey();
      String sum = manifest.files().get(path);
      if (sum == null) {
        throw new PackRefused(Texts.of("pack.notInManifest", path));
      }
      if (!sum.equals(Fingerprint.ofFile(file.getValue()))) {
        throw new PackRefused(Texts.of("pack.checksum", path));
      }
      if (!path.contains("/") || !lessons.contains(path.substring(0, path.indexOf('/')))) {
        throw new PackRefused(Texts.of("pack.noLesson", path));
      }
    }
    for (String path : new TreeMap<>(manifest.files()).keySet()) {
      if (!files.containsKey(path)) {
        throw new PackRefused(Texts.of("pack.lacks", path));
      }
    }
    for (String lesson : manifest.lessons()) {
      if (!files.containsKey(lesson + "/lesson.json")) {
        throw new PackRefused(Texts.of("pack.lacksLesson", lesson));
      }
    }
  }
}
