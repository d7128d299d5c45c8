package dev.faultline.debug.jdi.heap;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.ArrayContents;
import dev.faultline.debug.jdi.values.Fields;
import dev.faultline.debug.jdi.values.Walks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects keep which alive. References that do not, those of weak, soft, phantom and final
 * references, are left out, and so is what belongs to Faultline.
 */
public final class HeapGraph {
  private static final int MOST_ELEMENTS = 100_000;
  private static final int MOST_NODES = 10_000;
  private static final int MOST_OWNERS = 100;

  /** The first node of those collections whose nodes are a chain, by the class of the nodes. */
  private static final Map<String, String> CHAINS =
      Map.of(
          "java.util.LinkedList$Node", "first",
          "java.util.concurrent.LinkedBlockingQueue$Node", "head",
          "java.util.concurrent.LinkedBlockingDeque$Node", "first",
          "java.util.concurrent.ConcurrentLinkedQueue$Node", "head",
          "java.util.concurrent.ConcurrentLinkedDeque$Node", "head");

  /**
   * Fields between the parts of a collection that lead nowhere where no other of its fields does.
   */
  private static final Set<String> SHORTCUTS =
      Set.of(
          "java.util.LinkedHashMap.head",
          "java.util.LinkedHashMap.tail",
          "java.util.LinkedHashMap$Entry.before",
          "java.util.LinkedHashMap$Entry.after",
          "java.util.HashMap$TreeNode.parent",
          "java.util.HashMap$TreeNode.prev",
          "java.util.TreeMap$Entry.parent");

  private HeapGraph() {}

  /**
   * A reference.
   *
   * @param from the object that refers; for a static field the class
   * @param by the field or element
   */
  record Edge(ObjectReference from, String by) {
    /** Whether the reference is a class's: a static field or a constant of its code. */
    boolean isOfClass() {
      return from instanceof ClassObjectReference;
    }
  }

  /** Whether a class belongs to Faultline. */
  public static boolean isOurs(ReferenceType type) {
    return type.name().startsWith("dev.faultline.");
  }

  /** The references to an object, of at most so many objects. */
  static List<Edge> into(ObjectReference target, int limit) {
    Edge owner = owner(target);
    if (owner != null) {
      return List.of(owner);
    }
    List<Edge> edges = new ArrayList<>();
    for (ObjectReference from : target.referringObjects(limit)) {
      if (!from.equals(target)) {
        edges.addAll(between(from, target));
      }
    }
    return edges;
  }

  private static List<Edge> between(ObjectReference from, ObjectReference target) {
    if (from instanceof ClassObjectReference type) {
      return isOurs(type.reflectedType()) ? List.of() : ofClass(type, target);
    }
    if (from instanceof ArrayReference array) {
      return List.of(new Edge(from, element(array, target)));
    }
    if (isOurs(from.referenceType())) {
      return List.of();
    }
    List<Field> fields = fields(from, target);
    return fields.isEmpty()
        ? List.of(new Edge(from, ""))
        : fields.stream()
            .filter(HeapGraph::keepsAlive)
            .map(each -> new Edge(from, each.name()))
            .toList();
  }

  /** What is in no static field is a constant of the class's code. */
  private static List<Edge> ofClass(ClassObjectReference type, ObjectReference target) {
    ReferenceType reflected = type.reflectedType();
    List<Edge> edges =
        reflected.fields().stream()
            .filter(each -> each.isStatic() && target.equals(reflected.getValue(each)))
            .map(each -> new Edge(type, "static " + each.name()))
            .toList();
    return edges.isEmpty() ? List.of(new Edge(type, "")) : edges;
  }

  private static boolean keepsAlive(Field field) {
    String owner = field.declaringType().name();
    return !owner.equals("java.lang.ref.Reference")
        && !SHORTCUTS.contains(owner + "." + field.name());
  }

  private static String element(ArrayReference array, ObjectReference target) {
    int looked = Math.min(MOST_ELEMENTS, array.length());
    for (int at = 0; at < looked; at += ArrayContents.CHUNK) {
      int found = array.getValues(at, Math.min(ArrayContents.CHUNK, looked - at)).indexOf(target);
      if (found >= 0) {
        return "[" + (at + found) + "]";
      }
    }
    return "[…]";
  }

  private static List<Field> fields(ObjectReference from, ObjectReference target) {
    List<Field> fields =
        from.referenceType().allFields().stream().filter(each -> !each.isStatic()).toList();
    Map<Field, Value> values = from.getValues(fields);
    return fields.stream().filter(each -> target.equals(values.get(each))).toList();
  }

  /**
   * The collection that a chained node belongs to: found from the collection's end, since from the
   * node's end each node before it would take a pass over the heap.
   */
  private static @Nullable Edge owner(ObjectReference node) {
    String type = node.referenceType().name();
    String first = CHAINS.get(type);
    if (first == null) {
      return null;
    }
    String collection = type.substring(0, type.indexOf('$'));
    for (ReferenceType owners : node.virtualMachine().classesByName(collection)) {
      for (ObjectReference owner : owners.instances(MOST_OWNERS)) {
        if (holds(Walks.chain(Fields.object(owner, first), "next"), node)) {
          return new Edge(owner, first);
        }
      }
    }
    return null;
  }

  private static boolean holds(Iterator<ObjectReference> nodes, ObjectReference node) {
    for (int i = 0; i < MOST_NODES && nodes.hasNext(); i++) {
      if (nodes.next().equals(node)) {
        return true;
      }
    }
    return false;
  }
}
