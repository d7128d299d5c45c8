package dev.faultline.cli;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Finds the classes that can be started. No code of theirs is run. */
final class MainClasses {
  private MainClasses() {}

  /** Binary names, in order, of those among some class files. */
  static List<String> of(Map<String, byte[]> classes) {
    return among(classes.keySet(), new InMemory(classes));
  }

  /** The one that a jar's manifest names, or else those in it. */
  static List<String> ofJar(Path path) {
    try (JarFile jar = new JarFile(path.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {path.toUri().toURL()}, null)) {
      Manifest manifest = jar.getManifest();
      String named =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
      if (named != null) {
        return List.of(named.strip());
      }
      List<String> names =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(entry -> entry.endsWith(".class") && !entry.startsWith("META-INF/"))
              .map(entry -> entry.substring(0, entry.length() - 6).replace('/', '.'))
              .toList();
      return among(names, loader);
    } catch (IOException e) {
      throw new BadInput(path + " is no jar that can be read.");
    }
  }

  private static List<String> among(Collection<String> names, ClassLoader loader) {
    return names.stream().filter(name -> hasMain(name, loader)).sorted().toList();
  }

  private static boolean hasMain(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      int modifiers = type.getDeclaredMethod("main", String[].class).getModifiers();
      return Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers);
    } catch (ReflectiveOperationException | LinkageError notThis) {
      return false;
    }
  }

  /** Defines class files without running their initializers. */
  private static final class InMemory extends ClassLoader {
    private final Map<String, byte[]> classes;

    InMemory(Map<String, byte[]> classes) {
      super(ClassLoader.getPlatformClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
