package dev.faultline.debug.jdi.launch;

import dev.faultline.compile.ProbeWeaver;
import dev.faultline.compile.WovenClasses;
import dev.faultline.debug.LaunchSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weaves probes into what is launched; what is launched again is not woven again. */
public final class Weaving {
  private static final int KEPT = 8;

  private static final Map<Map<String, byte[]>, WovenClasses> LATEST =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, byte[]>, WovenClasses> eldest) {
          return size() > KEPT;
        }
      };

  private Weaving() {}

  /** The same class files give the same result. */
  public static WovenClasses weave(Map<String, byte[]> classes) {
    synchronized (LATEST) {
      return LATEST.computeIfAbsent(classes, each -> ProbeWeaver.weave(each, 0));
    }
  }

  /** The same launch with woven classes. */
  public static LaunchSpec launchOf(LaunchSpec spec, WovenClasses woven) {
    return spec.withClasses(woven.classes());
  }
}
