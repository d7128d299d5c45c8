package dev.faultline.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A new lesson to start from: a small program that proves, with texts that begin with {@code TODO:}
 * where the author's go.
 */
public final class Skeleton {
  private static final List<String> FILES =
      List.of(
          "lesson.json",
          "guide.md",
          "walkthrough.json",
          "buggy/app/Main.java",
          "buggy/app/Shipping.java",
          "fixed/app/Main.java",
          "fixed/app/Shipping.java",
          "tests/hidden/app/ShippingTest.java");

  private Skeleton() {}

  /**
   * Writes the lesson.
   *
   * @param parent where the lesson's folder goes
   * @return the folder
   * @throws DraftRefused when the id is none, or the folder is taken or cannot be written
   */
  public static Path write(Path parent, String id) {
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(name -> files.put(name, resource(name).replace("@ID@", id)));
    return new DraftFolder(parent, id).write(files);
  }

  private static String resource(String name) {
    try (InputStream in = Skeleton.class.getResourceAsStream("skeleton/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
