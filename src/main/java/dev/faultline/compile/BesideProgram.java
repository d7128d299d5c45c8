package dev.faultline.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Lets javac see a program's class files as part of the class path. */
final class BesideProgram extends ClassFilesInMemory {
  private final Map<String, byte[]> program;

  BesideProgram(StandardJavaFileManager files, Map<String, byte[]> program) {
    super(files);
    this.program = program;
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
    program.forEach(
        (name, bytes) -> {
          if (name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(packageName)) {
            all.add(new InMemory(name, bytes));
          }
        });
    besides.forEach(all::add);
    return all;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof InMemory ours ? ours.name : super.inferBinaryName(location, file);
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
