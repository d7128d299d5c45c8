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
 * @param mainClass binary name of the class whose {@code main} is run; empty for a program that
 *     runs already
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
 * @param java the {@code java} launcher of the child; null for that of Faultline's own Java
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
    Duration timeLimit,
    @Nullable Path java) {
  public LaunchSpec {
    classes = Map.copyOf(classes);
    sources = Map.copyOf(sources);
    classPath = List.copyOf(classPath);
    args = List.copyOf(args);
    jvmOptions = List.copyOf(jvmOptions);
    environment = Map.copyOf(environment);
  }

  /** A launch on Faultline's own Java. */
  public LaunchSpec(
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
    this(
        mainClass,
        classes,
        sources,
        classPath,
        args,
        jvmOptions,
        environment,
        stdin,
        heapMb,
        timeLimit,
        null);
  }

  /** The same with the texts that its classes were compiled from. */
  public LaunchSpec withSources(Map<String, String> texts) {
    return new LaunchSpec(
        mainClass,
        classes,
        texts,
        classPath,
        args,
        jvmOptions,
        environment,
        stdin,
        heapMb,
        timeLimit,
        java);
  }

  /** The same on another Java, by its launcher. */
  public LaunchSpec withJava(Path launcher) {
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
        timeLimit,
        launcher);
  }

  /** Whether the program runs already, in a JVM that is not ours. */
  public boolean isAttached() {
    return mainClass.isEmpty();
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
        timeLimit,
        java);
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
        limit,
        java);
  }

  /** The same with at most this heap and run time; zero for either leaves that as it is. */
  public LaunchSpec within(int mostHeapMb, Duration mostTime) {
    boolean longer = timeLimit.isZero() || timeLimit.compareTo(mostTime) > 0;
    return new LaunchSpec(
        mainClass,
        classes,
        sources,
        classPath,
        args,
        jvmOptions,
        environment,
        stdin,
        mostHeapMb == 0 ? heapMb : Math.min(heapMb, mostHeapMb),
        longer && !mostTime.isZero() ? mostTime : timeLimit,
        java);
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
        timeLimit,
        java);
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
