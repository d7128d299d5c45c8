package dev.faultline.debug.jdi.eval;

import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks the method that a call means, by the types that the arguments really have: as in Java first
 * without boxing, then with it, then with a variable number of arguments, and the closest of those
 * that fit.
 */
final class Overloads {
  private static final int MISFIT = -1;
  private static final int BOXED = 100;

  private Overloads() {}

  /** A method and whether its last arguments go into an array. */
  record Choice(Method method, boolean packsRest) {}

  static Optional<Choice> choose(List<Method> methods, List<@Nullable Value> arguments) {
    List<Method> real = methods.stream().filter(each -> !each.isBridge()).toList();
    return closest(real, arguments, false)
        .or(() -> closest(real, arguments, true))
        .or(() -> variable(real, arguments));
  }

  private static Optional<Choice> closest(
      List<Method> methods, List<@Nullable Value> arguments, boolean boxing) {
    Method best = null;
    int least = Integer.MAX_VALUE;
    for (Method method : methods) {
      List<String> types = method.argumentTypeNames();
      int cost = types.size() == arguments.size() ? cost(types, arguments, boxing) : MISFIT;
      boolean isBetter = cost < least || (cost == least && best != null && best.isAbstract());
      if (cost != MISFIT && isBetter) {
        best = method;
        least = cost;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Choice(best, false));
  }

  private static Optional<Choice> variable(List<Method> methods, List<@Nullable Value> arguments) {
    Method best = null;
    int least = Integer.MAX_VALUE;
    for (Method method : methods) {
      List<String> types = method.argumentTypeNames();
      int fixed = types.size() - 1;
      if (!method.isVarArgs() || arguments.size() < fixed) {
        continue;
      }
      String array = types.get(fixed);
      List<String> spread = new ArrayList<>(types.subList(0, fixed));
      while (spread.size() < arguments.size()) {
        spread.add(array.substring(0, array.length() - 2));
      }
      int cost = cost(spread, arguments, true);
      if (cost != MISFIT && cost < least) {
        best = method;
        least = cost;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Choice(best, true));
  }

  private static int cost(List<String> types, List<@Nullable Value> arguments, boolean boxing) {
    int sum = 0;
    for (int i = 0; i < types.size(); i++) {
      int cost = cost(types.get(i), arguments.get(i), boxing);
      if (cost == MISFIT) {
        return MISFIT;
      }
      sum += cost;
    }
    return sum;
  }

  private static int cost(String type, @Nullable Value argument, boolean boxing) {
    boolean wantsPrimitive = !Boxes.boxOf(type).equals(type);
    if (argument == null) {
      return wantsPrimitive ? MISFIT : type.equals("java.lang.Object") ? 1 : 0;
    }
    if (argument instanceof PrimitiveValue primitive) {
      String from = primitive.type().name();
      if (wantsPrimitive) {
        return Numbers.widening(from, type);
      }
      return boxing ? boxCost(Boxes.boxOf(from), type) : MISFIT;
    }
    if (!(argument instanceof ObjectReference object)) {
      return MISFIT;
    }
    if (!wantsPrimitive) {
      return Supertypes.isInstance(object, type)
          ? Math.max(0, Supertypes.distance(object.referenceType(), type))
          : MISFIT;
    }
    if (boxing && Boxes.unboxed(argument) instanceof PrimitiveValue inside) {
      int widening = Numbers.widening(inside.type().name(), type);
      return widening == MISFIT ? MISFIT : BOXED + widening;
    }
    return MISFIT;
  }

  private static int boxCost(String box, String type) {
    if (type.equals(box)) {
      return BOXED;
    }
    boolean isSuper =
        switch (type) {
          case "java.lang.Object", "java.io.Serializable", "java.lang.Comparable" -> true;
          case "java.lang.Number" ->
              !box.equals("java.lang.Boolean") && !box.equals("java.lang.Character");
          default -> false;
        };
    return isSuper ? 2 * BOXED : MISFIT;
  }
}
