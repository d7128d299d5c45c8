package dev.faultline.debug.jdi.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The code of a program's classes and of the JDK's, read when it is asked for. Used by one thread.
 */
public final class CodeIndex {
  private static final System.Logger LOG = System.getLogger(CodeIndex.class.getName());

  /** Finds nothing, not even the JDK. */
  private static final ClassLoader NOTHING =
      new ClassLoader(null) {
        @Override
        public @Nullable URL getResource(String name) {
          return null;
        }
      };

  private final Map<String, byte[]> classFiles;
  private final List<Path> classPath;
  private final Map<String, ClassCode> read = new HashMap<>();

  /**
   * @param classFiles class files by binary name, as they run
   * @param classPath where further classes are
   */
  public CodeIndex(Map<String, byte[]> classFiles, List<Path> classPath) {
    this.classFiles = new HashMap<>(classFiles);
    this.classPath = classPath;
  }

  /** Class files that run from now on. */
  public void replace(Map<String, byte[]> newer) {
    classFiles.putAll(newer);
    read.keySet().removeAll(newer.keySet());
  }

  /** The code of a class; empty when there is no class file of it. */
  public ClassCode of(String className) {
    return read.computeIfAbsent(className, this::find);
  }

  /** The classes known from the start and those that came by {@link #replace}. */
  public Set<String> names() {
    return classFiles.keySet();
  }

  /**
   * Names and descriptors of what calls of interfaces and superclasses of the JDK may end up in.
   */
  public Set<String> entries() {
    return names().stream()
        .flatMap(each -> of(each).entries().stream())
        .collect(Collectors.toSet());
  }

  private ClassCode find(String className) {
    byte[] own = classFiles.get(className);
    if (own != null) {
      return ClassCode.read(own);
    }
    String resource = className.replace('.', '/') + ".class";
    try (URLClassLoader loader = new URLClassLoader(urls(), NOTHING);
        InputStream in = loader.getResourceAsStream(resource);
        InputStream jdk = ClassLoader.getSystemResourceAsStream(resource)) {
      if (in != null) {
        return ClassCode.read(in.readAllBytes());
      }
      return jdk == null ? ClassCode.UNKNOWN : ClassCode.readJdk(jdk.readAllBytes());
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "not readable: " + className, e);
      return ClassCode.UNKNOWN;
    }
  }

  private URL[] urls() throws MalformedURLException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath.get(i).toUri().toURL();
    }
    return urls;
  }
}
