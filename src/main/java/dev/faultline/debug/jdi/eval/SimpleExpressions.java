package dev.faultline.debug.jdi.eval;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;

/** Tells the expressions that the interpreter computes as Java does, without compiling. */
final class SimpleExpressions {
  private static final String CURRENT = "Thread.currentThread()";

  private SimpleExpressions() {}

  static boolean isSimple(ExpressionTree tree) {
    if (tree instanceof LiteralTree || tree instanceof IdentifierTree) {
      return true;
    }
    if (tree instanceof ParenthesizedTree inner) {
      return isSimple(inner.getExpression());
    }
    if (tree instanceof MemberSelectTree select) {
      return isSimple(select.getExpression());
    }
    if (tree instanceof BinaryTree binary) {
      return isSimple(binary.getLeftOperand()) && isSimple(binary.getRightOperand());
    }
    if (tree instanceof UnaryTree unary) {
      return isSimple(unary) && isSimple(unary.getExpression());
    }
    if (tree instanceof ConditionalExpressionTree either) {
      return isSimple(either.getCondition())
          && isSimple(either.getTrueExpression())
          && isSimple(either.getFalseExpression());
    }
    if (tree instanceof ArrayAccessTree access) {
      return isSimple(access.getExpression()) && isSimple(access.getIndex());
    }
    if (tree instanceof MethodInvocationTree call) {
      return isOfCurrentThread(call);
    }
    return tree instanceof TypeCastTree cast
        && cast.getType() instanceof PrimitiveTypeTree
        && isSimple(cast.getExpression());
  }

  /** The interpreter knows the thread that is looked at also where another one makes the calls. */
  private static boolean isOfCurrentThread(MethodInvocationTree call) {
    return call.getArguments().isEmpty()
        && (call.toString().equals(CURRENT)
            || (call.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression().toString().equals(CURRENT)));
  }

  private static boolean isSimple(UnaryTree unary) {
    return switch (unary.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> false;
      default -> true;
    };
  }
}
