package dev.faultline.compile;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a learner typed, parsed: one expression, or statements of which the last may be an
 * expression that is the result.
 */
final class SnippetCode {
  private static final String EXPRESSION = "class E { Object e = (";
  private static final String STATEMENTS = "class E { void m() {";

  /** A part of the text. */
  record Range(int start, int end) {}

  private final String text;
  private final boolean isStatements;
  private final boolean isUnfinished;
  private final @Nullable Range result;
  private final List<Range> returns = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private final Map<String, String> changed = new LinkedHashMap<>();
  private final Set<String> declared = new HashSet<>();

  private SnippetCode(
      String text, boolean isStatements, boolean isUnfinished, @Nullable Range result) {
    this.text = text;
    this.isStatements = isStatements;
    this.isUnfinished = isUnfinished;
    this.result = result;
  }

  String text() {
    return text;
  }

  /** Whether it is more than one expression. */
  boolean isStatements() {
    return isStatements;
  }

  /** Whether the last statement lacks its semicolon. */
  boolean isUnfinished() {
    return isUnfinished;
  }

  /** The expression that is the result, null when there is none. */
  @Nullable Range result() {
    return result;
  }

  /** The values that return statements name. */
  List<Range> returns() {
    return returns;
  }

  /** Simple names that may mean variables. */
  Set<String> names() {
    return names;
  }

  /** Simple names that are assigned to. */
  Set<String> assigned() {
    return assigned;
  }

  /**
   * Parses one expression that itself changes nothing.
   *
   * @throws SnippetRefused when it is none, or assigns
   */
  static SnippetCode question(String text) throws SnippetRefused {
    requireText(text);
    Parsed parsed = new Parsed(text, EXPRESSION, "\n); }");
    ExpressionTree expression = parsed.expression();
    if (expression == null || !parsed.errors().isEmpty()) {
      throw noExpression(text, parsed);
    }
    SnippetCode code = of(text, parsed, expression);
    code.changed.keySet().removeAll(code.declared);
    if (!code.changed.isEmpty()) {
      throw new SnippetRefused(
          Texts.of("compile.assigned", code.changed.values().iterator().next()));
    }
    return code;
  }

  /** The variable in which lies what is assigned to. */
  private static String root(ExpressionTree target) {
    if (target instanceof ArrayAccessTree element) {
      return root(element.getExpression());
    }
    return target instanceof MemberSelectTree member
        ? root(member.getExpression())
        : target.toString();
  }

  private static SnippetCode of(String text, Parsed parsed, ExpressionTree expression) {
    SnippetCode code = new SnippetCode(text, false, true, parsed.range(expression));
    code.look(expression, parsed);
    return code;
  }

  /**
   * Parses an expression or statements.
   *
   * @throws SnippetRefused when it is neither
   */
  static SnippetCode any(String text) throws SnippetRefused {
    requireText(text);
    Parsed parsed = new Parsed(text, EXPRESSION, "\n); }");
    ExpressionTree expression = parsed.expression();
    if (expression != null && parsed.errors().isEmpty()) {
      return of(text, parsed, expression);
    }
    return statements(text, parsed);
  }

  private static SnippetCode statements(String text, Parsed asExpression) throws SnippetRefused {
    Parsed parsed = new Parsed(text, STATEMENTS, "\n;} }");
    List<? extends StatementTree> statements = parsed.statements();
    if (statements == null) {
      throw noExpression(text, asExpression);
    }
    Range result = null;
    for (StatementTree each : statements) {
      result = parsed.resultOf(each, result);
    }
    for (Diagnostic<?> error : parsed.errors()) {
      boolean isResult =
          error.getCode().equals("compiler.err.not.stmt")
              && result != null
              && result.start() <= parsed.offset(error.getPosition())
              && parsed.offset(error.getPosition()) <= result.end();
      if (!isResult) {
        boolean looksLikeStatements = text.contains(";") || text.contains("{");
        throw looksLikeStatements && !asExpression.errors().isEmpty()
            ? new SnippetRefused(SnippetProblems.syntax(error, text, parsed.shift()))
            : noExpression(text, asExpression);
      }
    }
    SnippetCode code = new SnippetCode(text, true, isUnfinished(statements), result);
    statements.forEach(each -> code.look(each, parsed));
    return code;
  }

  /**
   * The parser was given a semicolon more, which is a statement of its own unless it was needed.
   */
  private static boolean isUnfinished(List<? extends StatementTree> statements) {
    return statements.isEmpty()
        || !(statements.get(statements.size() - 1) instanceof EmptyStatementTree);
  }

  /** The same text as statements that have no result, when what would be it has no value. */
  SnippetCode withoutResult() {
    SnippetCode code = new SnippetCode(text, true, isUnfinished, null);
    code.names.addAll(names);
    code.assigned.addAll(assigned);
    code.returns.addAll(returns);
    return code;
  }

  private static void requireText(String text) throws SnippetRefused {
    if (text.isBlank()) {
      throw new SnippetRefused(Texts.of("debug.eval.empty"));
    }
  }

  private static SnippetRefused noExpression(String text, Parsed parsed) {
    if (parsed.errors().isEmpty()) {
      return new SnippetRefused(Texts.of("debug.eval.several", text.strip()));
    }
    String message = parsed.errors().get(0).getMessage(Locale.ENGLISH);
    return new SnippetRefused(Texts.of("debug.eval.noExpression", text.strip(), message));
  }

  private void look(Tree tree, Parsed parsed) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      private int nested;

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
        names.add(name.getName().toString());
        return null;
      }

      @Override
      public @Nullable Void visitErroneous(ErroneousTree result, @Nullable Void unused) {
        return scan(result.getErrorTrees(), null);
      }

      @Override
      public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
        assigns(assignment.getVariable());
        return super.visitAssignment(assignment, null);
      }

      @Override
      public @Nullable Void visitCompoundAssignment(
          CompoundAssignmentTree assignment, @Nullable Void unused) {
        assigns(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, null);
      }

      @Override
      public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void unused) {
        switch (unary.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
              assigns(unary.getExpression());
          default -> {}
        }
        return super.visitUnary(unary, null);
      }

      private void assigns(ExpressionTree target) {
        if (nested > 0) {
          return;
        }
        if (target instanceof ParenthesizedTree inner) {
          assigns(inner.getExpression());
          return;
        }
        changed.putIfAbsent(root(target), target.toString());
        if (target instanceof IdentifierTree name) {
          assigned.add(name.getName().toString());
        }
      }

      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        declared.add(variable.getName().toString());
        return super.visitVariable(variable, null);
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree lambda, @Nullable Void unused) {
        nested++;
        super.visitLambdaExpression(lambda, null);
        nested--;
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        nested++;
        super.visitClass(type, null);
        nested--;
        return null;
      }

      @Override
      public @Nullable Void visitReturn(ReturnTree leave, @Nullable Void unused) {
        if (nested == 0 && leave.getExpression() != null) {
          returns.add(parsed.range(leave.getExpression()));
        }
        return super.visitReturn(leave, null);
      }
    }.scan(tree, null);
  }

  /** A text parsed inside something that makes it a file. */
  private static final class Parsed {
    private final String text;
    private final String before;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Diagnostic<?>> errors = new ArrayList<>();

    Parsed(String text, String before, String after) {
      this.text = text;
      this.before = before;
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      null,
                      null,
                      diagnostics,
                      List.of("-proc:none"),
                      null,
                      List.of(new SourceInMemory("E.java", before + text + after)));
      try {
        unit = task.parse().iterator().next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      positions = Trees.instance(task).getSourcePositions();
      for (Diagnostic<?> each : diagnostics.getDiagnostics()) {
        if (each.getKind() == Diagnostic.Kind.ERROR) {
          errors.add(each);
        }
      }
    }

    List<Diagnostic<?>> errors() {
      return errors;
    }

    int shift() {
      return before.length();
    }

    int offset(long position) {
      return (int) position - before.length();
    }

    Range range(Tree tree) {
      return new Range(
          offset(positions.getStartPosition(unit, tree)),
          Math.min(text.length(), offset(positions.getEndPosition(unit, tree))));
    }

    private @Nullable Tree onlyMember() {
      return unit.getTypeDecls().size() == 1
              && unit.getTypeDecls().get(0) instanceof ClassTree type
              && type.getMembers().size() == 1
          ? type.getMembers().get(0)
          : null;
    }

    @Nullable ExpressionTree expression() {
      return onlyMember() instanceof VariableTree variable
              && variable.getInitializer() instanceof ParenthesizedTree all
          ? all.getExpression()
          : null;
    }

    @Nullable List<? extends StatementTree> statements() {
      return onlyMember() instanceof MethodTree method && method.getBody() != null
          ? method.getBody().getStatements()
          : null;
    }

    /** The expression that is the result if this statement is the last but for empty ones. */
    @Nullable Range resultOf(StatementTree statement, @Nullable Range before) {
      if (statement instanceof EmptyStatementTree) {
        return before;
      }
      return statement instanceof ExpressionStatementTree expression
          ? range(expression.getExpression())
          : null;
    }
  }
}
