package dev.faultline.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The local variables and local classes of a place that a snippet needs: those it names, and those
 * that these name in turn.
 */
final class NeededLocals {
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "boolean", "Z", "byte", "B", "short", "S", "char", "C", "int", "I", "long", "J", "float",
          "F", "double", "D");

  static final String OBJECT = "Ljava/lang/Object;";

  /** A variable and its type. */
  record Variable(String name, String type, @Nullable Object constant) {
    boolean isPrimitive() {
      return PRIMITIVES.containsKey(type);
    }

    /** The JVM's name of its type, {@code Object}'s for all that are no primitives. */
    String descriptor() {
      return PRIMITIVES.getOrDefault(type, OBJECT);
    }
  }

  /**
   * A variable that the place does not have.
   *
   * @param type all that the object in it can be used as, as a cast has it
   */
  record HeldObject(String name, String type) {}

  /** A local class. */
  record LocalClass(String name, String text, String binaryName) {}

  private final Surroundings surroundings;
  private final TypeText types;
  private final Map<String, TreePath> variables;
  private final Set<String> visible;
  private final Set<String> names = new HashSet<>();

  NeededLocals(Surroundings surroundings, TypeText types, Set<String> visible) {
    this.surroundings = surroundings;
    this.types = types;
    this.visible = visible;
    variables = surroundings.variables();
  }

  /**
   * Finds them in the order of the source.
   *
   * @return {@link Variable} and {@link LocalClass} records
   */
  List<Record> find(Set<String> named) {
    List<String> open = new ArrayList<>(named);
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      if (names.add(name)) {
        surroundings.declarations().stream()
            .filter(each -> name(each).equals(name))
            .forEach(each -> open.addAll(namesIn(each)));
      }
    }
    List<Record> found = new ArrayList<>();
    for (TreePath each : surroundings.declarations()) {
      if (names.contains(name(each)) && isMeant(each)) {
        found.add(record(each));
      }
    }
    return found;
  }

  private static String name(TreePath declaration) {
    return declaration.getLeaf() instanceof VariableTree variable
        ? variable.getName().toString()
        : ((ClassTree) declaration.getLeaf()).getSimpleName().toString();
  }

  private List<String> namesIn(TreePath declaration) {
    if (declaration.getLeaf() instanceof VariableTree) {
      return Arrays.asList(types.of(element(declaration).asType()).split("\\W+"));
    }
    List<String> used = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        used.add(tree.getName().toString());
        return null;
      }
    }.scan(declaration.getLeaf(), null);
    return used;
  }

  private VariableElement element(TreePath declaration) {
    return (VariableElement) surroundings.source().element(declaration);
  }

  /** Of variables with one name only the last counts, and only while it has a value. */
  private boolean isMeant(TreePath declaration) {
    if (!(declaration.getLeaf() instanceof VariableTree variable)) {
      return true;
    }
    String name = variable.getName().toString();
    boolean isLast = declaration.equals(variables.get(name));
    return isLast && (visible.contains(name) || element(declaration).getConstantValue() != null);
  }

  private Record record(TreePath declaration) {
    if (declaration.getLeaf() instanceof VariableTree variable) {
      VariableElement element = element(declaration);
      return new Variable(
          variable.getName().toString(), types.of(element.asType()), element.getConstantValue());
    }
    AttributedSource source = surroundings.source();
    TypeElement type = (TypeElement) source.element(declaration);
    return new LocalClass(
        type.getSimpleName().toString(),
        source.text(declaration.getLeaf()),
        source.binaryName(type));
  }

  /** Names that could be used. */
  List<String> inScope() {
    return surroundings.declarations().stream()
        .filter(each -> each.getLeaf() instanceof VariableTree && isMeant(each))
        .map(NeededLocals::name)
        .toList();
  }

  /** Whether a name is declared at the place and has no value there. */
  boolean lacksValue(String name) {
    return variables.containsKey(name) && !visible.contains(name);
  }
}
