package dev.faultline.debug.jdi.program;

import dev.faultline.debug.LaunchSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The program's version that runs: its class files as the compiler made them, and their sources.
 * Thread-safe.
 */
public final class ProgramFiles {
  private Map<String, byte[]> classes;
  private Map<String, String> sources;

  public ProgramFiles(LaunchSpec spec) {
    classes = spec.classes();
    sources = spec.sources();
  }

  /** The class files, by binary name. */
  public synchronized Map<String, byte[]> classes() {
    return classes;
  }

  /** The sources, by file. */
  public synchronized Map<String, String> sources() {
    return sources;
  }

  /** Those of a newer version's class files that are not the same in this one. */
  public synchronized Map<String, byte[]> differing(Map<String, byte[]> newer) {
    Map<String, byte[]> differing = new HashMap<>();
    newer.forEach(
        (name, file) -> {
          if (!Arrays.equals(file, classes.get(name))) {
            differing.put(name, file);
          }
        });
    return differing;
  }

  /** Newer versions of some of them run from now on. */
  public synchronized void replace(Map<String, byte[]> newClasses, Map<String, String> newSources) {
    classes = Map.copyOf(newClasses);
    sources = Map.copyOf(newSources);
  }
}
