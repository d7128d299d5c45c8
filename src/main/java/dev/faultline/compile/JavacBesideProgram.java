package dev.faultline.compile;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Runs javac on single sources beside the class files of a program. */
final class JavacBesideProgram {
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager standard =
      javac.getStandardFileManager(null, Locale.ENGLISH, null);
  private final Map<String, byte[]> program;
  private final List<String> options;

  JavacBesideProgram(Map<String, byte[]> program, List<Path> classPath) {
    this.program = Map.copyOf(program);
    String jars =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    options = List.of("-g", "-parameters", "-nowarn", "-proc:none", "-implicit:none", "-cp", jars);
  }

  /** A compilation that has not begun. */
  record Task(
      JavacTask javac, ClassFilesInMemory files, DiagnosticCollector<JavaFileObject> diagnostics) {}

  Task task(String path, String text) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    ClassFilesInMemory files = new ClassFilesInMemory(standard, program);
    var task =
        javac.getTask(
            null, files, diagnostics, options, null, List.of(new SourceInMemory(path, text)));
    return new Task((JavacTask) task, files, diagnostics);
  }

  /**
   * The class file of a class of the program, of its class path or of the JDK.
   *
   * @param name internal name
   */
  byte @Nullable [] classFile(String name) {
    byte[] own = program.get(name.replace('/', '.'));
    return own != null ? own : outside(name);
  }

  private byte @Nullable [] outside(String name) {
    try (InputStream jdk =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
      if (jdk != null) {
        return jdk.readAllBytes();
      }
      JavaFileObject jar =
          standard.getJavaFileForInput(
              StandardLocation.CLASS_PATH, name.replace('/', '.'), JavaFileObject.Kind.CLASS);
      if (jar == null) {
        return null;
      }
      try (InputStream in = jar.openInputStream()) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      return null;
    }
  }
}
