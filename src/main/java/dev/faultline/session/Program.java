package dev.faultline.session;

import dev.faultline.child.Jdk;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.i18n.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A program to debug: a lesson's, or the learner's own.
 *
 * @param name what it is called in messages
 * @param mainClass binary name of the class with main; empty for a program that runs already, of
 *     which {@code sources} are only to be looked at
 * @param sources text by path relative to the source root; empty for a program that comes compiled
 * @param editable the paths that the learner may edit
 * @param classPath jars and class folders besides the compiled sources
 * @param args arguments of main
 * @param jvmOptions options of the child JVM
 * @param environment environment variables
 * @param stdin all of standard input, null to leave it open
 * @param heapMb heap limit in MiB
 * @param timeLimit run time limit, zero for none
 * @param profiles other settings to run it with, by name
 * @param java the launcher of the Java that it runs on; null for Faultline's own
 */
public record Program(
    String name,
    String mainClass,
    Map<String, String> sources,
    Set<String> editable,
    List<Path> classPath,
    List<String> args,
    List<String> jvmOptions,
    Map<String, String> environment,
    @Nullable String stdin,
    int heapMb,
    Duration timeLimit,
    Map<String, Settings> profiles,
    @Nullable Path java) {
  /**
   * Settings of a run; see the program's own.
   *
   * @param jdk the feature version of the Java that it runs on; null for Faultline's own
   */
  public record Settings(
      List<String> args,
      List<String> jvmOptions,
      Map<String, String> environment,
      @Nullable String jdk) {
    public Settings {
      args = List.copyOf(args);
      jvmOptions = List.copyOf(jvmOptions);
      environment = Map.copyOf(environment);
    }
  }

  public Program {
    sources = Map.copyOf(sources);
    editable = Set.copyOf(editable);
    classPath = List.copyOf(classPath);
    args = List.copyOf(args);
    jvmOptions = List.copyOf(jvmOptions);
    environment = Map.copyOf(environment);
    profiles = Map.copyOf(profiles);
  }

  /** A program that runs on Faultline's own Java. */
  public Program(
      String name,
      String mainClass,
      Map<String, String> sources,
      Set<String> editable,
      List<Path> classPath,
      List<String> args,
      List<String> jvmOptions,
      Map<String, String> environment,
      @Nullable String stdin,
      int heapMb,
      Duration timeLimit,
      Map<String, Settings> profiles) {
    this(
        name,
        mainClass,
        sources,
        editable,
        classPath,
        args,
        jvmOptions,
        environment,
        stdin,
        heapMb,
        timeLimit,
        profiles,
        null);
  }

  /** A program in a JVM that somebody else has started. */
  public static Program attached(String name, Map<String, String> sources) {
    return new Program(
        name,
        "",
        sources,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        0,
        Duration.ZERO,
        Map.of());
  }

  /** Whether it runs in a JVM that somebody else has started. */
  public boolean isAttached() {
    return mainClass.isEmpty();
  }

  /**
   * The program with the settings of a profile.
   *
   * @param profile its name, empty for the program as it is
   * @throws CommandRefused when it has no such profile, or the profile's Java is not there
   */
  Program under(String profile) {
    if (profile.isEmpty()) {
      return this;
    }
    Settings settings = profiles.get(profile);
    if (settings == null) {
      throw new CommandRefused(
          profiles.isEmpty()
              ? Texts.of("refused.noProfiles", name)
              : Texts.of(
                  "refused.profile", profile, String.join(", ", new TreeSet<>(profiles.keySet()))));
    }
    return new Program(
        name,
        mainClass,
        sources,
        editable,
        classPath,
        settings.args(),
        settings.jvmOptions(),
        settings.environment(),
        stdin,
        heapMb,
        timeLimit,
        profiles,
        settings.jdk() == null ? null : Jdk.named(settings.jdk()).launcher());
  }

  /** The program on another input: in place of standard input, or of the last argument if none. */
  Program on(String input) {
    List<String> changed = new ArrayList<>(args);
    if (stdin == null) {
      changed.set(changed.size() - 1, input);
    }
    return new Program(
        name,
        mainClass,
        sources,
        editable,
        classPath,
        changed,
        jvmOptions,
        environment,
        stdin == null ? null : input,
        heapMb,
        timeLimit,
        profiles,
        java);
  }

  /** How the debugger starts it with class files that these sources were compiled to. */
  LaunchSpec launchSpec(Map<String, byte[]> classes, Map<String, String> sources) {
    return new LaunchSpec(
        mainClass,
        classes,
        isAttached() ? Map.of() : sources,
        classPath,
        args,
        jvmOptions,
        environment,
        stdin,
        heapMb,
        timeLimit,
        java);
  }
}
