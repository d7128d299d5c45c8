package dev.faultline.debug.jdi.eval;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.DoubleValue;
import com.sun.jdi.FloatValue;
import com.sun.jdi.LongValue;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.source.tree.Tree;
import dev.faultline.i18n.Texts;
import java.util.List;

/** Java's arithmetic: promotion, overflow, integer division, shifts, comparisons. */
final class Numbers {
  /** Primitive types, each of which widens to those behind it; {@code char} stands apart. */
  private static final List<String> WIDENING =
      List.of("byte", "short", "int", "long", "float", "double");

  private final VirtualMachine vm;

  Numbers(VirtualMachine vm) {
    this.vm = vm;
  }

  /**
   * How far a primitive type widens to another.
   *
   * @return 0 for the same type, -1 when it does not
   */
  static int widening(String from, String to) {
    if (from.equals(to)) {
      return 0;
    }
    int start = from.equals("char") ? WIDENING.indexOf("short") : WIDENING.indexOf(from);
    int end = WIDENING.indexOf(to);
    return start < 0 || end <= start ? -1 : end - start;
  }

  /** Applies a unary operator. */
  Value unary(Tree.Kind kind, PrimitiveValue operand) {
    if (kind == Tree.Kind.LOGICAL_COMPLEMENT && operand instanceof BooleanValue b) {
      return vm.mirrorOf(!b.value());
    }
    requireNumber(operand);
    boolean isLong = operand instanceof LongValue;
    return switch (kind) {
      case UNARY_PLUS -> promoted(operand);
      case UNARY_MINUS -> {
        if (operand instanceof DoubleValue) {
          yield vm.mirrorOf(-operand.doubleValue());
        }
        if (operand instanceof FloatValue) {
          yield vm.mirrorOf(-operand.floatValue());
        }
        yield isLong ? vm.mirrorOf(-operand.longValue()) : vm.mirrorOf(-operand.intValue());
      }
      case BITWISE_COMPLEMENT ->
          isLong ? vm.mirrorOf(~operand.longValue()) : vm.mirrorOf(~operand.intValue());
      default -> throw new CannotEvaluate(Texts.of("debug.eval.operator", operand.type().name()));
    };
  }

  private Value promoted(PrimitiveValue value) {
    boolean isWide =
        value instanceof LongValue || value instanceof FloatValue || value instanceof DoubleValue;
    return isWide ? value : vm.mirrorOf(value.intValue());
  }

  /**
   * Applies a binary operator.
   *
   * @throws ArithmeticException for a division by zero, as the program would
   */
  Value binary(Tree.Kind kind, PrimitiveValue left, PrimitiveValue right) {
    if (left instanceof BooleanValue a && right instanceof BooleanValue b) {
      return vm.mirrorOf(logical(kind, a.value(), b.value()));
    }
    requireNumber(left);
    requireNumber(right);
    if (isShift(kind)) {
      return shift(kind, left, right);
    }
    if (left instanceof DoubleValue || right instanceof DoubleValue) {
      return floating(kind, left.doubleValue(), right.doubleValue(), false);
    }
    if (left instanceof FloatValue || right instanceof FloatValue) {
      return floating(kind, left.floatValue(), right.floatValue(), true);
    }
    boolean isLong = left instanceof LongValue || right instanceof LongValue;
    return integral(kind, left.longValue(), right.longValue(), isLong);
  }

  private static void requireNumber(PrimitiveValue value) {
    if (value instanceof BooleanValue) {
      throw new CannotEvaluate(Texts.of("debug.eval.boolean"));
    }
  }

  private static boolean logical(Tree.Kind kind, boolean a, boolean b) {
    return switch (kind) {
      case AND -> a && b;
      case OR -> a || b;
      case XOR, NOT_EQUAL_TO -> a ^ b;
      case EQUAL_TO -> a == b;
      default -> throw new CannotEvaluate(Texts.of("debug.eval.booleans"));
    };
  }

  private static boolean isShift(Tree.Kind kind) {
    return kind == Tree.Kind.LEFT_SHIFT
        || kind == Tree.Kind.RIGHT_SHIFT
        || kind == Tree.Kind.UNSIGNED_RIGHT_SHIFT;
  }

  private Value shift(Tree.Kind kind, PrimitiveValue left, PrimitiveValue right) {
    int by = (int) right.longValue();
    if (left instanceof LongValue wide) {
      long value = wide.value();
      return vm.mirrorOf(
          kind == Tree.Kind.LEFT_SHIFT
              ? value << by
              : kind == Tree.Kind.RIGHT_SHIFT ? value >> by : value >>> by);
    }
    int value = left.intValue();
    return vm.mirrorOf(
        kind == Tree.Kind.LEFT_SHIFT
            ? value << by
            : kind == Tree.Kind.RIGHT_SHIFT ? value >> by : value >>> by);
  }

  private Value floating(Tree.Kind kind, double a, double b, boolean isFloat) {
    double result =
        switch (kind) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case MULTIPLY -> a * b;
          case DIVIDE -> a / b;
          case REMAINDER -> a % b;
          default -> Double.NaN;
        };
    return switch (kind) {
      case LESS_THAN -> vm.mirrorOf(a < b);
      case LESS_THAN_EQUAL -> vm.mirrorOf(a <= b);
      case GREATER_THAN -> vm.mirrorOf(a > b);
      case GREATER_THAN_EQUAL -> vm.mirrorOf(a >= b);
      case EQUAL_TO -> vm.mirrorOf(a == b);
      case NOT_EQUAL_TO -> vm.mirrorOf(a != b);
      case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER ->
          isFloat ? vm.mirrorOf((float) result) : vm.mirrorOf(result);
      default -> throw new CannotEvaluate(Texts.of("debug.eval.floats"));
    };
  }

  private Value integral(Tree.Kind kind, long a, long b, boolean isLong) {
    return switch (kind) {
      case LESS_THAN -> vm.mirrorOf(a < b);
      case LESS_THAN_EQUAL -> vm.mirrorOf(a <= b);
      case GREATER_THAN -> vm.mirrorOf(a > b);
      case GREATER_THAN_EQUAL -> vm.mirrorOf(a >= b);
      case EQUAL_TO -> vm.mirrorOf(a == b);
      case NOT_EQUAL_TO -> vm.mirrorOf(a != b);
      default -> {
        long result = compute(kind, a, b);
        yield isLong ? vm.mirrorOf(result) : vm.mirrorOf((int) result);
      }
    };
  }

  private static long compute(Tree.Kind kind, long a, long b) {
    return switch (kind) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> throw new CannotEvaluate(Texts.of("debug.eval.integers"));
    };
  }

  /** Converts as a cast does. */
  Value cast(PrimitiveValue value, String to) {
    if (to.equals("boolean") || value instanceof BooleanValue) {
      if (to.equals(value.type().name())) {
        return value;
      }
      throw new CannotEvaluate(Texts.of("debug.eval.cast", value.type().name(), to));
    }
    return switch (to) {
      case "byte" -> vm.mirrorOf(value.byteValue());
      case "short" -> vm.mirrorOf(value.shortValue());
      case "char" -> vm.mirrorOf(value.charValue());
      case "int" -> vm.mirrorOf(value.intValue());
      case "long" -> vm.mirrorOf(value.longValue());
      case "float" -> vm.mirrorOf(value.floatValue());
      case "double" -> vm.mirrorOf(value.doubleValue());
      default -> throw new CannotEvaluate(Texts.of("debug.eval.cast", value.type().name(), to));
    };
  }
}
