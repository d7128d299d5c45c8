package dev.faultline.compile;

import faultline.Breakpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Keeps the class files that javac writes, and lets it see others as part of the class path; always
 * {@link Breakpoint}, which every program may call.
 */
class ClassFilesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private static final Map<String, byte[]> ALWAYS =
      Map.of(Breakpoint.class.getName(), classFile(Breakpoint.class));

  private final Map<String, ByteArrayOutputStream> written = new HashMap<>();
  private final Map<String, byte[]> seen;

  ClassFilesInMemory(StandardJavaFileManager files) {
    this(files, Map.of());
  }

  /**
   * @param seen class files by binary name
   */
  ClassFilesInMemory(StandardJavaFileManager files, Map<String, byte[]> seen) {
    super(files);
    this.seen = seen;
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new HashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(
        URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.put(className, bytes);
        return bytes;
      }
    };
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Iterable<JavaFileObject> besides = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
      return besides;
    }
    List<JavaFileObject> all = new ArrayList<>();
    addThoseOf(packageName, seen, all);
    addThoseOf(packageName, ALWAYS, all);
    besides.forEach(all::add);
    return all;
  }

  private static void addThoseOf(
      String packageName, Map<String, byte[]> classes, List<JavaFileObject> all) {
    classes.forEach(
        (name, bytes) -> {
          if (name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(packageName)) {
            all.add(new InMemory(name, bytes));
          }
        });
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof InMemory ours ? ours.name : super.inferBinaryName(location, file);
  }

  private static byte[] classFile(Class<?> type) {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IllegalStateException("Faultline is incomplete: " + type + " has no class file");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    InMemory(String name, byte[] bytes) {
      super(URI.create("memory:///classes/" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
