package dev.faultline.pack;

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
        throw new PackRefused(file + " is a folder, not a pack; `faultline pack` makes one of it.");
      }
      if (!Files.isRegularFile(file)) {
        throw new PackRefused("There is no file " + file + ".");
      }
      if (Files.size(file) > Limits.PACK_BYTES) {
        throw new PackRefused("The pack is larger than 32 MiB.");
      }
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new PackRefused("The file " + file + " cannot be read: " + e.getMessage());
    }
  }

  static Pack of(byte[] zip) throws PackRefused {
    Map<String, byte[]> files = new TreeMap<>(ZipArchive.read(zip));
    byte[] json = files.remove(PackManifest.FILE);
    byte[] signature = files.remove(SIGNATURE);
    if (json == null || signature == null) {
      throw new PackRefused(
          "This is no pack: it has no "
              + (json == null ? PackManifest.FILE : SIGNATURE)
              + ". `faultline pack` makes one.");
    }
    PackManifest manifest = PackManifest.read(json);
    new PackPaths().take(manifest.id());
    PublicKey key = key(manifest);
    if (!isSigned(key, json, signature)) {
      throw new PackRefused(
          "The signature of " + PackManifest.FILE + " is wrong: somebody changed the pack.");
    }
    compare(manifest, files);
    return new Pack(manifest, Fingerprint.ofKey(key.getEncoded()), files);
  }

  private static PublicKey key(PackManifest manifest) throws PackRefused {
    try {
      return Signatures.publicKey(manifest.publicKey());
    } catch (GeneralSecurityException e) {
      throw new PackRefused(
          PackManifest.FILE + " $.publicKey: must be an Ed25519 public key in Base64.");
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
        throw new PackRefused("\"" + path + "\" in the pack is refused: the manifest has it not.");
      }
      if (!sum.equals(Fingerprint.ofFile(file.getValue()))) {
        throw new PackRefused("\"" + path + "\" in the pack is refused: its checksum is wrong.");
      }
      if (!path.contains("/") || !lessons.contains(path.substring(0, path.indexOf('/')))) {
        throw new PackRefused("\"" + path + "\" in the pack is refused: it is in no lesson of it.");
      }
    }
    for (String path : new TreeMap<>(manifest.files()).keySet()) {
      if (!files.containsKey(path)) {
        throw new PackRefused("The pack lacks \"" + path + "\", which its manifest names.");
      }
    }
    for (String lesson : manifest.lessons()) {
      if (!files.containsKey(lesson + "/lesson.json")) {
        throw new PackRefused("The pack lacks \"" + lesson + "/lesson.json\".");
      }
    }
  }
}
