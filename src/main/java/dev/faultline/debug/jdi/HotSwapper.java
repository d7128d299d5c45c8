package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ReferenceType;
import dev.faultline.compile.WovenClasses;
import dev.faultline.debug.HotSwap;
import dev.faultline.debug.jdi.bytecode.ClassChange;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Replaces the code of the stopped program, as far as the JVM does. */
final class HotSwapper {
  private final LiveProgram program;

  /** Where classes that are loaded later come from. */
  interface ClassFolder {
    void write(Map<String, byte[]> classFiles) throws IOException;
  }

  HotSwapper(LiveProgram program) {
    this.program = program;
  }

  /** Replaces what differs from the version that runs: all of it or nothing. */
  HotSwap apply(Map<String, byte[]> classes, Map<String, String> sources, ClassFolder folder)
      throws IncompatibleThreadStateException, IOException {
    Map<String, byte[]> changed = new TreeMap<>(program.files.differing(classes));
    WovenClasses woven = program.probes.weave(changed);
    Map<ReferenceType, byte[]> loaded = new HashMap<>();
    for (Map.Entry<String, byte[]> each : changed.entrySet()) {
      for (ReferenceType type : program.vm.classesByName(each.getKey())) {
        String refusal = refusal(each.getKey(), each.getValue());
        if (refusal != null) {
          return new HotSwap.Refused(refusal);
        }
        loaded.put(type, woven.classes().get(each.getKey()));
      }
    }
    if (!loaded.isEmpty()) {
      program.oldFrames.note(program.vm, loaded.keySet());
      String refusal = redefine(loaded);
      if (refusal != null) {
        return new HotSwap.Refused(refusal);
      }
    }
    folder.write(woven.classes());
    program.files.replace(classes, sources);
    program.replaced(changed, woven);
    return new HotSwap.Applied(changed.keySet().stream().toList());
  }

  private @Nullable String refusal(String name, byte[] after) {
    byte[] before = program.files.classes().get(name);
    return before == null
        ? Texts.of("debug.swap.foreign", name)
        : ClassChange.refusal(before, after);
  }

  private @Nullable String redefine(Map<ReferenceType, byte[]> loaded) {
    try {
      program.vm.redefineClasses(loaded);
      return null;
    } catch (UnsupportedOperationException | LinkageError e) {
      return Texts.of("debug.swap.refused", e.getMessage());
    }
  }
}
