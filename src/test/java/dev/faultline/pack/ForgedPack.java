package dev.faultline.pack;

import dev.faultline.SmallLesson;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A pack as an attacker makes it: with one thing wrong, and signed all the same unless the
 * signature is what is wrong. As it begins, it is good.
 */
final class ForgedPack {
  static final String ID = "warm-ups";

  private final AuthorKey key;
  private final Map<String, byte[]> files;
  private UnaryOperator<String> manifestEdit = UnaryOperator.identity();
  private UnaryOperator<String> signedEdit = UnaryOperator.identity();

  private ForgedPack(AuthorKey key, Map<String, byte[]> files) {
    this.key = key;
    this.files = files;
  }

  /** A good pack of one small lesson, written with a folder's help. */
  static ForgedPack of(AuthorKey key, Path scratch) {
    try {
      Path file = scratch.resolve("good.pack");
      PackWriter.Label label = new PackWriter.Label(ID, "1.0.0", "Warm-ups");
      new PackWriter(key).write(label, List.of(smallLesson(scratch)), file);
      return new ForgedPack(key, new LinkedHashMap<>(Pack.open(file).files()));
    } catch (PackRefused e) {
      throw new IllegalStateException(e);
    }
  }

  static LessonFolder smallLesson(Path parent) {
    try {
      return new LessonReader(CheckKinds.ALL).read(new SmallLesson(parent).directory());
    } catch (LessonFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a file in, which the manifest names too. */
  ForgedPack with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  ForgedPack with(String path, String content) {
    return with(path, content.getBytes(StandardCharsets.UTF_8));
  }

  ForgedPack without(String path) {
    files.remove(path);
    return this;
  }

  /** Changes the manifest before it is signed. */
  ForgedPack inManifest(String text, String replacement) {
    UnaryOperator<String> before = manifestEdit;
    manifestEdit = json -> replaced(before.apply(json), text, replacement);
    return this;
  }

  /** Changes the manifest after it was signed. */
  ForgedPack inSignedManifest(String text, String replacement) {
    signedEdit = json -> replaced(json, text, replacement);
    return this;
  }

  private static String replaced(String json, String text, String replacement) {
    if (!json.contains(text)) {
      throw new IllegalArgumentException(text + " is not in " + json);
    }
    return json.replace(text, replacement);
  }

  byte[] bytes() {
    byte[] manifest = manifestEdit.apply(manifest()).getBytes(StandardCharsets.UTF_8);
    return signed(manifest, replacedAfterwards(manifest));
  }

  /** The pack with another manifest, signed. */
  byte[] withManifest(byte[] manifest) {
    return signed(manifest, manifest);
  }

  private byte[] replacedAfterwards(byte[] manifest) {
    return signedEdit
        .apply(new String(manifest, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] signed(byte[] manifest, byte[] shown) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(PackManifest.FILE, shown);
    String signature = Signatures.text(key.sign(manifest));
    all.put(Pack.SIGNATURE, signature.getBytes(StandardCharsets.US_ASCII));
    all.putAll(files);
    return zip(all);
  }

  Path in(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The manifest as it would be without any changes. */
  String manifest() {
    Map<String, String> sums = new LinkedHashMap<>();
    files.forEach((path, content) -> sums.put(path, Fingerprint.ofFile(content)));
    sums.remove(PackManifest.FILE);
    sums.remove(Pack.SIGNATURE);
    PackManifest manifest =
        new PackManifest(
            PackManifest.FORMAT,
            ID,
            "1.0.0",
            "Warm-ups",
            key.author(),
            key.publicKey(),
            List.of("x1-half"),
            sums);
    return new String(manifest.json(), StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
