package dev.faultline.debug;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start in a child JVM, and its limits.
 *
 * @param mainClass binary name of the class whose {@code main} is run
 * @param classes class files by binary name; may be empty when {@code classPath} has them
 * @param sources texts that {@code classes} were compiled from, by path relative to the source
 *     root; empty when there are none: conditions and evaluation are then limited to simple
 *     expressions
 * @param classPath further jars and class folders, after {@code classes}
 * @param args arguments of {@code main}
 * @param jvmOptions options of the child JVM, such as {@code -ea}
 * @param environment variables added to the scrubbed environment
 * @param stdin all of the program's standard input, after which it ends; null leaves it open for
 *     {@link DebugSession#writeInput}
 * @param heapMb maximum heap in MiB
 * @param timeLimit how long the program may run, not counting the time it is stopped; zero for no
 *     limit
 */
public record LaunchSpec(
    String mainClass,
    Map<String, byte[]> classes,
    Map<String, String> sources,
    List<Path> classPath,
    List<String> args,
    List<String> jvmOptions,
    Map<String, String> environment,
    @Nullable String stdin,
    int heapMb,
    Duration timeLimit) {
  public LaunchSpec {
    classes = Map.copyOf(classes);
    sources = Map.copyOf(sources);
    classPath = List.copyOf(classPath);
    args = List.copyOf(args);
    jvmOptions = List.copyOf(jvmOptions);
    environment = Map.copyOf(environment);
  }

  /**
   * The same with another input.
   *
   * @param asArgument whether it takes the place of the last argument, or else of standard input
   */
  public LaunchSpec withInput(String input, boolean asArgument) {
    List<String> changed = new ArrayList<>(args);
    if (asArgument) {
      changed.set(changed.size() - 1, input);
    }
    return new LaunchSpec(
        mainClass,
        classes,
        sources,
        classPath,
        changed,
        jvmOptions,
        environment,
        asArgument ? stdin : input,
        heapMb,
        timeLimit);
  }

  /** The same with another time limit. */
  public LaunchSpec withTimeLimit(Duration limit) {
    return new LaunchSpec(
        mainClass,
        classes,
        sources,
        classPath,
        args,
        jvmOptions,
        environment,
        stdin,
        heapMb,
        limit);
  }

  /** The same with other classes. */
  public LaunchSpec withClasses(Map<String, byte[]> others) {
    return new LaunchSpec(
        mainClass,
        others,
        sources,
        classPath,
        args,
        jvmOptions,
        environment,
        stdin,
        heapMb,
        timeLimit);
  }

  /** A launch of compiled classes with no arguments, 256 MiB of heap and no time limit. */
  public static LaunchSpec of(String mainClass, Map<String, byte[]> classes) {
    return of(mainClass, classes, Map.of());
  }

  /** The same with the sources that the classes were compiled from. */
  public static LaunchSpec of(
      String mainClass, Map<String, byte[]> classes, Map<String, String> sources) {
    return new LaunchSpec(
        mainClass,
        classes,
        sources,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        256,
        Duration.ZERO);
  }
}
