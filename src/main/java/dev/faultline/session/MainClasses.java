package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Finds the classes that can be started. No code of theirs is run. */
final class MainClasses {
  private MainClasses() {}

  /** Binary names, in order, of those among some class files. */
  static List<String> of(Map<String, byte[]> classes) {
    return among(classes.keySet(), new InMemory(classes));
  }

  /**
   * The one that the manifest of its first entry names, or else those on a class path.
   *
   * @throws CommandRefused when an entry is no folder and no jar
   */
  static List<String> of(List<Path> classPath) {
    List<URL> urls = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Path entry : classPath) {
      try {
        urls.add(entry.toUri().toURL());
        if (Files.isDirectory(entry)) {
          names.addAll(ofFolder(entry));
          continue;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
          Optional<String> named = named(jar);
          if (named.isPresent() && entry.equals(classPath.get(0))) {
            return List.of(named.get());
          }
          names.addAll(classNames(jar.stream().map(ZipEntry::getName)));
        }
      } catch (IOException e) {
        throw new CommandRefused(Texts.of("refused.jar", entry));
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      return among(names, loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> named(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    return Optional.ofNullable(manifest)
        .map(Manifest::getMainAttributes)
        .map(attributes -> attributes.getValue(Attributes.Name.MAIN_CLASS))
        .map(String::strip);
  }

  private static List<String> ofFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return classNames(
          files.map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/')));
    }
  }

  private static List<String> classNames(Stream<String> entries) {
    return entries
        .filter(entry -> entry.endsWith(".class") && !entry.startsWith("META-INF/"))
        .map(entry -> entry.substring(0, entry.length() - 6).replace('/', '.'))
        .toList();
  }

  /** Whether a folder holds a file, at any depth, whose name ends so. */
  static boolean holds(Path folder, String end) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(end));
    } catch (IOException | UncheckedIOException e) {
      throw new CommandRefused(Texts.of("refused.folder", folder));
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
