package dev.faultline.compile;

import java.util.List;
import java.util.Map;

/**
 * Class files with probes in them.
 *
 * @param classes class files by binary name; those that cannot be woven are as they were
 * @param sites the places where probes can be armed, by rising id
 */
public record WovenClasses(Map<String, byte[]> classes, List<ProbeSite> sites) {
  public WovenClasses {
    classes = Map.copyOf(classes);
    sites = List.copyOf(sites);
  }
}
