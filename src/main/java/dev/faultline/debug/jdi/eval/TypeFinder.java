package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ClassLoaderReference;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the type that a name means at a place in the program. A class file does not tell what its
 * source imports, so the packages that lessons import most are taken for imported, and so is every
 * class of the program.
 */
final class TypeFinder {
  private static final List<String> IMPORTED =
      List.of(
          "java.lang",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.time",
          "java.math",
          "java.io",
          "java.nio.file",
          "java.nio.charset",
          "java.text",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks");

  private final VirtualMachine vm;
  private final ReferenceType place;
  private final Invoker invoker;

  TypeFinder(VirtualMachine vm, ReferenceType place, Invoker invoker) {
    this.vm = vm;
    this.place = place;
    this.invoker = invoker;
  }

  /** Finds a type by the name it has at this place, simple or qualified. */
  Optional<ReferenceType> find(String name) throws ProgramThrew {
    List<String> candidates = candidates(name);
    for (String candidate : candidates) {
      List<ReferenceType> loaded = vm.classesByName(candidate);
      if (!loaded.isEmpty()) {
        return Optional.of(loaded.get(0));
      }
    }
    if (!Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1))) {
      return Optional.empty();
    }
    Optional<ReferenceType> bySimpleName = programClass(name);
    if (bySimpleName.isPresent()) {
      return bySimpleName;
    }
    for (String candidate : candidates) {
      Optional<ReferenceType> found = load(candidate);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A type nested in another. */
  Optional<ReferenceType> nested(ReferenceType outer, String name) throws ProgramThrew {
    String binary = outer.name() + "$" + name;
    List<ReferenceType> loaded = vm.classesByName(binary);
    return loaded.isEmpty() ? load(binary) : Optional.of(loaded.get(0));
  }

  private List<String> candidates(String name) {
    Set<String> names = new LinkedHashSet<>();
    if (name.indexOf('.') < 0) {
      for (String outer = place.name(); ; outer = outer.substring(0, outer.lastIndexOf('$'))) {
        names.add(outer + "$" + name);
        if (outer.lastIndexOf('$') < 0) {
          break;
        }
      }
      int dot = place.name().lastIndexOf('.');
      names.add(place.name().substring(0, dot + 1) + name);
      IMPORTED.forEach(each -> names.add(each + "." + name));
    } else {
      names.add(name);
    }
    return new ArrayList<>(names);
  }

  private Optional<ReferenceType> programClass(String simpleName) {
    return vm.allClasses().stream()
        .filter(
            each -> each.classLoader() != null && each.classLoader().equals(place.classLoader()))
        .filter(each -> Arrays.asList(each.name().split("[.$]")).contains(simpleName))
        .filter(each -> each.name().endsWith(simpleName))
        .findFirst();
  }

  private Optional<ReferenceType> load(String binaryName) throws ProgramThrew {
    ClassLoaderReference loader = place.classLoader();
    ClassType classes = (ClassType) vm.classesByName("java.lang.Class").get(0);
    var forName =
        classes.concreteMethodByName(
            "forName", "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;");
    try {
      Value found =
          invoker.invokeStatic(
              classes,
              forName,
              Arrays.asList(invoker.pinned(vm.mirrorOf(binaryName)), vm.mirrorOf(true), loader));
      return found instanceof ClassObjectReference type
          ? Optional.of(type.reflectedType())
          : Optional.empty();
    } catch (ProgramThrew e) {
      String thrown = e.exception().referenceType().name();
      if (thrown.equals("java.lang.ClassNotFoundException")
          || thrown.equals("java.lang.NoClassDefFoundError")) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
