package dev.faultline.child;

import dev.faultline.agent.Start;
import dev.faultline.debug.LaunchSpec;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a child JVM is called: command line, arguments, environment. */
final class ChildCommand {
  /** What a JVM, and a program that looks around, may need; nothing that changes a JVM or tells. */
  private static final Set<String> KEPT =
      Set.of("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "TZ", "SystemRoot", "USERPROFILE", "COMSPEC");

  /**
   * A child lives for seconds: start quickly. With a collector other than G1 a JVM of version 17
   * makes anew what it would find as objects in its shared archive.
   */
  private static final List<String> FAST_START =
      List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseG1GC", "-XX:-UsePerfData");

  /** Of its own accord a JVM begins with a share of the machine's memory, and takes longer. */
  private static final int FIRST_HEAP_MB = 16;

  private static final List<String> UTF_8 =
      List.of(
          "-Dfile.encoding=UTF-8",
          "-Dstdin.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "-Dsun.stdout.encoding=UTF-8",
          "-Dsun.stderr.encoding=UTF-8");

  private ChildCommand() {}

  /**
   * A builder ready to start. The arguments are in a file that only their owner can read: no other
   * user sees the token in a process list, no length limit applies, and the encoding is ours.
   *
   * @param debugOptions options that attach the child to a debugger; empty for a plain run
   */
  static ProcessBuilder builder(
      Path java, LaunchSpec spec, SessionFolder folder, List<String> debugOptions)
      throws IOException {
    List<String> arguments = arguments(spec, folder, debugOptions);
    Files.writeString(
        folder.arguments(),
        arguments.stream().map(ChildCommand::quoted).collect(Collectors.joining("\n")),
        StandardCharsets.UTF_8);
    ProcessBuilder builder =
        new ProcessBuilder(
            KeyboardShield.over(
                List.of(java.toString(), "@" + folder.arguments()), spec.environment().keySet()));
    builder.directory(folder.work().toFile());
    scrub(builder.environment());
    builder.environment().putAll(spec.environment());
    return builder;
  }

  private static List<String> arguments(
      LaunchSpec spec, SessionFolder folder, List<String> debugOptions) {
    List<String> arguments = new ArrayList<>(FAST_START);
    arguments.addAll(UTF_8);
    arguments.add("-Xms" + Math.min(FIRST_HEAP_MB, spec.heapMb()) + "m");
    arguments.add("-Xmx" + spec.heapMb() + "m");
    arguments.addAll(spec.jvmOptions());
    arguments.addAll(debugOptions);
    arguments.add("-Xbootclasspath/a:" + folder.agentJar());
    arguments.add("-cp");
    arguments.add(classPath(spec, folder));
    arguments.add(Start.class.getName());
    arguments.add(Long.toString(ProcessHandle.current().pid()));
    arguments.add(folder.root().toString());
    arguments.add(debugOptions.isEmpty() ? "" : folder.token());
    arguments.add(spec.mainClass());
    arguments.addAll(spec.args());
    return arguments;
  }

  private static String classPath(LaunchSpec spec, SessionFolder folder) {
    List<String> entries = new ArrayList<>();
    entries.add(folder.classes().toString());
    spec.classPath().forEach(each -> entries.add(each.toAbsolutePath().toString()));
    return String.join(File.pathSeparator, entries);
  }

  private static void scrub(Map<String, String> environment) {
    environment.keySet().retainAll(KEPT);
    environment.put("LANG", "C.UTF-8");
    environment.put("LC_ALL", "C.UTF-8");
  }

  /** An argument as java's argument files want it. */
  private static String quoted(String argument) {
    return '"'
        + argument
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
            .replace("\f", "\\f")
        + '"';
  }
}
