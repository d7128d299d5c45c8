package dev.faultline.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The body of a method in a source.
 *
 * @param span the body with its braces
 * @param returnType as the source has it, {@code void} for a constructor
 * @param constructor whether it is a constructor's
 * @param throwStatements those of the method itself, not of lambdas in it
 */
public record MethodBody(
    Span span, String returnType, boolean constructor, List<Span> throwStatements) {
  /**
   * A part of a source.
   *
   * @param start offset of its first character
   * @param end offset behind its last
   */
  public record Span(int start, int end) {}

  /** The bodies of all methods of a source, in order; one inside another follows it. */
  public static List<MethodBody> in(String path, String source) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    List.of(new SourceInMemory(path, source)));
    try {
      List<MethodBody> bodies = new ArrayList<>();
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Finder(unit, positions, bodies).scan(unit, null);
      }
      return bodies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds bodies; the argument is the throws of the method around, null outside of any. */
  private static final class Finder extends TreeScanner<Void, @Nullable List<Span>> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<MethodBody> bodies;

    Finder(CompilationUnitTree unit, SourcePositions positions, List<MethodBody> bodies) {
      this.unit = unit;
      this.positions = positions;
      this.bodies = bodies;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable List<Span> around) {
      Tree body = method.getBody();
      if (body != null && span(body).start() >= 0) {
        int place = bodies.size();
        List<Span> own = new ArrayList<>();
        scan(body, own);
        Tree type = method.getReturnType();
        bodies.add(
            place,
            new MethodBody(span(body), type == null ? "void" : type.toString(), type == null, own));
      }
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(
        LambdaExpressionTree lambda, @Nullable List<Span> around) {
      return super.visitLambdaExpression(lambda, null);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree thrown, @Nullable List<Span> around) {
      if (around != null) {
        around.add(span(thrown));
      }
      return null;
    }

    private Span span(Tree tree) {
      return new Span(
          (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
    }
  }
}
