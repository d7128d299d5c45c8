package dev.faultline.child;

import dev.faultline.agent.Start;
import faultline.Breakpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * Packs the agent's classes, wherever Faultline itself was loaded from, into a jar of their own.
 */
final class AgentJar {
  private static final List<String> CLASSES =
      List.of(
          "Start",
          "MainMethod",
          "Gate",
          "ParentWatch",
          "ParentWatch$Descendants",
          "SnippetAccess",
          "Snippets",
          "WatchedInput",
          "Helper",
          "Output",
          "Probes",
          "Site",
          "Inside",
          "Inside$Work",
          "TermsEnd",
          "Action",
          "Breakpoint",
          "Code",
          "Caught",
          "Caught$Note",
          "Commands",
          "Trace",
          "Trace$Traced",
          "Trace$Event",
          "Texts",
          "LineTrace",
          "Request",
          "Reply");

  private static final String HIDDEN = "Ljdk/internal/vm/annotation/Hidden;";

  private AgentJar() {}

  static void write(Path jar) throws IOException {
    Files.write(jar, Packed.BYTES);
  }

  private static byte[] pack() {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(jar)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (String name : CLASSES) {
        put(out, Start.class, name);
      }
      put(out, Breakpoint.class, "Breakpoint");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar.toByteArray();
  }

  private static void put(JarOutputStream out, Class<?> beside, String name) throws IOException {
    out.putNextEntry(
        new ZipEntry(beside.getPackageName().replace('.', '/') + "/" + name + ".class"));
    out.write(withJvmAnnotation(classFile(beside, name)));
    out.closeEntry();
  }

  /** Packed once in the life of this process. */
  private static final class Packed {
    private static final byte[] BYTES = pack();

    private Packed() {}
  }

  /**
   * Names the JVM's annotation where ours stands: a class file has no offsets into its constants.
   */
  private static byte[] withJvmAnnotation(byte[] classFile) {
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    return text.replace(constant("Ldev/faultline/agent/Hidden;"), constant(HIDDEN))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String constant(String ascii) {
    return "\0" + (char) ascii.length() + ascii;
  }

  private static byte[] classFile(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name + ".class")) {
      if (in == null) {
        throw new IOException("Faultline is incomplete: its agent class " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
