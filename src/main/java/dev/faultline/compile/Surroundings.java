package dev.faultline.compile;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What stands around a place in its source: the class, the method or lambda, what it declares. */
final class Surroundings {
  private final AttributedSource source;
  private final boolean seesAll;
  private final SnippetPlace place;
  private final PlaceInClassFile compiled;
  private final TreePath host;
  private final @Nullable TreePath member;
  private final List<TreePath> declarations = new ArrayList<>();

  /**
   * @param seesAll whether the private members of all classes are to be seen
   */
  Surroundings(
      AttributedSource source,
      boolean seesAll,
      SnippetPlace place,
      PlaceInClassFile compiled,
      TreePath host) {
    this.source = source;
    this.seesAll = seesAll;
    this.place = place;
    this.compiled = compiled;
    this.host = host;
    member = member();
    if (member != null) {
      collect(member);
    }
  }

  ClassTree hostClass() {
    return (ClassTree) host.getLeaf();
  }

  /** The class around the place. */
  TreePath host() {
    return host;
  }

  AttributedSource source() {
    return source;
  }

  /** The source, with each position where {@link #source} has it. */
  String text() {
    return seesAll ? source.textWithoutPrivate(host) : source.text();
  }

  /** Local variables and local classes declared up to the line, in their order in the source. */
  List<TreePath> declarations() {
    return declarations;
  }

  /** Type parameters of the method as a declaration has them, empty when there are none. */
  String typeParameters() {
    if (member == null || !(member.getLeaf() instanceof MethodTree method)) {
      return "";
    }
    List<? extends TypeParameterTree> parameters = method.getTypeParameters();
    return parameters.isEmpty()
        ? ""
        : parameters.stream().map(source::text).collect(Collectors.joining(", ", "<", "> "));
  }

  private @Nullable TreePath member() {
    TreePath found = null;
    for (Tree each : hostClass().getMembers()) {
      if (source.spans(each, place.line()) && mayHold(each)) {
        found = new TreePath(host, each);
      }
    }
    return found;
  }

  private boolean mayHold(Tree candidate) {
    if (candidate instanceof ClassTree) {
      return false;
    }
    if (place.method().startsWith("lambda$")) {
      return true;
    }
    if (candidate instanceof MethodTree method) {
      return method.getName().contentEquals(place.method())
          && (isCompact(method)
              || method.getParameters().size() == compiled.declaredParameters(hostClass()));
    }
    boolean isInitialiser = place.method().equals("<init>") || place.method().equals("<clinit>");
    return isInitialiser && isStatic(candidate) == place.method().equals("<clinit>");
  }

  /** A record's compact constructor declares no parameters of its own. */
  private boolean isCompact(MethodTree method) {
    return hostClass().getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
  }

  private boolean isStatic(Tree initialiser) {
    if (initialiser instanceof BlockTree block) {
      return block.isStatic();
    }
    return hostClass().getKind() == Tree.Kind.INTERFACE
        || (initialiser instanceof VariableTree field
            && field.getModifiers().getFlags().contains(Modifier.STATIC));
  }

  private void collect(TreePath from) {
    LambdaExpressionTree lambda = place.method().startsWith("lambda$") ? lambda(from) : null;
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (getCurrentPath().getLeaf() != from.getLeaf()
            && source.firstLine(tree) <= place.line()) {
          declarations.add(getCurrentPath());
        }
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        boolean isInScope =
            source.firstLine(tree) <= place.line()
                && source.spans(getCurrentPath().getParentPath().getLeaf(), place.line());
        if (isInScope && !tree.getSimpleName().isEmpty()) {
          declarations.add(getCurrentPath());
        }
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void unused) {
        boolean holdsPlace =
            lambda != null
                && source.start(tree) <= source.start(lambda)
                && source.end(lambda) <= source.end(tree);
        return holdsPlace ? super.visitLambdaExpression(tree, null) : null;
      }
    }.scan(from, null);
    declarations.sort((a, b) -> source.start(a.getLeaf()) - source.start(b.getLeaf()));
  }

  /** The innermost lambda at the line whose parameters are those of the compiled method. */
  private @Nullable LambdaExpressionTree lambda(TreePath from) {
    LambdaExpressionTree[] found = new LambdaExpressionTree[1];
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void unused) {
        List<String> names =
            tree.getParameters().stream().map(each -> each.getName().toString()).toList();
        if (source.spans(tree, place.line()) && compiled.endsWithParameters(names)) {
          found[0] = tree;
        }
        return super.visitLambdaExpression(tree, null);
      }
    }.scan(from, null);
    return found[0];
  }

  /** The latest declaration of each name, up to the line. */
  Map<String, TreePath> variables() {
    Map<String, TreePath> latest = new HashMap<>();
    for (TreePath each : declarations) {
      if (each.getLeaf() instanceof VariableTree variable) {
        latest.put(variable.getName().toString(), each);
      }
    }
    return latest;
  }
}
