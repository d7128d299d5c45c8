package dev.faultline.child;

import dev.faultline.agent.Agent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * Packs the agent's classes, wherever Faultline itself was loaded from, into a jar of their own.
 */
final class AgentJar {
  private static final List<String> CLASSES =
      List.of("Agent", "InputGate", "ParentWatch", "WatchedInput");

  private AgentJar() {}

  static void write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", Agent.class.getName());
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (String name : CLASSES) {
        out.putNextEntry(new ZipEntry("dev/faultline/agent/" + name + ".class"));
        out.write(classFile(name));
        out.closeEntry();
      }
    }
  }

  private static byte[] classFile(String name) throws IOException {
    try (InputStream in = Agent.class.getResourceAsStream(name + ".class")) {
      if (in == null) {
        throw new IOException("Faultline is incomplete: its agent class " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
