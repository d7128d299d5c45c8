package dev.faultline.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import dev.faultline.compile.NeededLocals.HeldObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Objects of a run as variables, of the closest types that code at a place can write. */
final class ObjectTypes {
  private final Surroundings surroundings;
  private final AttributedSource source;
  private final List<Held> all = new ArrayList<>();

  private record Held(HeldObject variable, boolean isExact) {}

  private record Named(String binaryName, TypeElement type, String text) {}

  /**
   * @param objects by variable, the binary names of the types of what it holds
   */
  ObjectTypes(Surroundings surroundings, Map<String, List<String>> objects) {
    this.surroundings = surroundings;
    source = surroundings.source();
    objects.forEach((variable, types) -> all.add(held(variable, types)));
  }

  /** The variables that are among the names. */
  List<HeldObject> find(Set<String> names) {
    return all.stream().map(Held::variable).filter(each -> names.contains(each.name())).toList();
  }

  /** Whether the types of all variables among the names tell all that the objects have. */
  boolean areExact(Set<String> names) {
    return all.stream().allMatch(each -> each.isExact() || !names.contains(each.variable().name()));
  }

  private Held held(String variable, List<String> types) {
    String own = types.get(0);
    int bracket = own.indexOf('[');
    String element = bracket < 0 ? own : own.substring(0, bracket);
    if (SourceVersion.isKeyword(element)) {
      return new Held(new HeldObject(variable, own), true);
    }
    String brackets = own.substring(element.length());
    List<Named> closest =
        closest(
            types.stream()
                .map(each -> brackets.isEmpty() ? each : each.replace(brackets, ""))
                .toList());
    Named first = closest.get(0);
    // Arrays have no intersections.
    String text =
        brackets.isEmpty()
            ? closest.stream().map(Named::text).collect(Collectors.joining(" & "))
            : first.text() + brackets;
    boolean isExact = first.binaryName().equals(element) && !source.isGeneric(first.type());
    return new Held(new HeldObject(variable, text), isExact);
  }

  /** The types that can be written, without the supertypes of others; a class comes first. */
  private List<Named> closest(List<String> types) {
    List<Named> named = types.stream().map(this::named).flatMap(Optional::stream).toList();
    return named.stream()
        .filter(
            each ->
                named.stream()
                    .noneMatch(
                        other ->
                            !other.equals(each) && source.isSubtype(other.type(), each.type())))
        .sorted((one, other) -> Boolean.compare(isInterface(one), isInterface(other)))
        .toList();
  }

  private static boolean isInterface(Named named) {
    return named.type().getKind().isInterface();
  }

  private Optional<Named> named(String binaryName) {
    return local(binaryName)
        .or(
            () ->
                source
                    .typeNamed(binaryName.replace('$', '.'))
                    .filter(type -> source.isAccessible(surroundings.host(), type))
                    .map(type -> new Named(binaryName, type, type.getQualifiedName().toString())));
  }

  private Optional<Named> local(String binaryName) {
    for (TreePath each : surroundings.declarations()) {
      if (each.getLeaf() instanceof ClassTree local
          && source.element(each) instanceof TypeElement type
          && source.binaryName(type).equals(binaryName)) {
        return Optional.of(new Named(binaryName, type, local.getSimpleName().toString()));
      }
    }
    return Optional.empty();
  }
}
