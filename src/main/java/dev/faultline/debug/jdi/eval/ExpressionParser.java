package dev.faultline.debug.jdi.eval;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses one Java expression. */
final class ExpressionParser {
  private static final String BEFORE = "class E { Object e = (";
  private static final String AFTER = "\n); }";

  private ExpressionParser() {}

  /**
   * @throws CannotEvaluate when the text is not one expression
   */
  static ExpressionTree parse(String expression) {
    if (expression.isBlank()) {
      throw new CannotEvaluate(Texts.of("debug.eval.empty"));
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            javac.getTask(null, null, problems, List.of(), null, List.of(new Text(expression)));
    ExpressionTree parsed = parsed(task, expression);
    for (Diagnostic<?> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        throw new CannotEvaluate(
            Texts.of(
                "debug.eval.noExpression", expression.strip(), problem.getMessage(Locale.ENGLISH)));
      }
    }
    return parsed;
  }

  private static ExpressionTree parsed(JavacTask task, String expression) {
    try {
      for (var unit : task.parse()) {
        if (unit.getTypeDecls().size() == 1
            && unit.getTypeDecls().get(0) instanceof ClassTree type
            && type.getMembers().size() == 1
            && only(type.getMembers().get(0)) instanceof ParenthesizedTree all) {
          return all.getExpression();
        }
      }
      throw new CannotEvaluate(Texts.of("debug.eval.several", expression.strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tree only(Tree member) {
    return member instanceof VariableTree variable && variable.getInitializer() != null
        ? variable.getInitializer()
        : member;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String expression;

    Text(String expression) {
      super(URI.create("memory:///E.java"), Kind.SOURCE);
      this.expression = expression;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return BEFORE + expression + AFTER;
    }
  }
}
