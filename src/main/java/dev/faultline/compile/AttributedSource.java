package dev.faultline.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** A source file of the program with what javac found out about it. */
final class AttributedSource {
  private static final Pattern PRIVATE = Pattern.compile("\\bprivate\\b");

  private final String text;
  private final CompilationUnitTree unit;
  private final Trees trees;
  private final Elements elements;
  private final Types types;

  AttributedSource(JavacBesideProgram.Task task, String text) {
    this.text = text;
    try {
      unit = task.javac().parse().iterator().next();
      task.javac().analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    trees = Trees.instance(task.javac());
    elements = task.javac().getElements();
    types = task.javac().getTypes();
  }

  String text() {
    return text;
  }

  /**
   * The text of the same length in which nothing is private that other classes than the one around
   * a class, in this file, declare.
   */
  String textWithoutPrivate(TreePath host) {
    StringBuilder opened = new StringBuilder(text);
    for (Tree type : unit.getTypeDecls()) {
      if (!isAround(type, host)) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitModifiers(ModifiersTree modifiers, @Nullable Void unused) {
            boolean isWritten = start(modifiers) >= 0 && start(modifiers) < end(modifiers);
            if (isWritten && modifiers.getFlags().contains(Modifier.PRIVATE)) {
              Matcher keyword = PRIVATE.matcher(text).region(start(modifiers), end(modifiers));
              while (keyword.find()) {
                opened.replace(
                    keyword.start(), keyword.end(), " ".repeat(keyword.group().length()));
              }
            }
            return null;
          }
        }.scan(type, null);
      }
    }
    return opened.toString();
  }

  private static boolean isAround(Tree type, TreePath host) {
    for (Tree each : host) {
      if (each == type) {
        return true;
      }
    }
    return false;
  }

  String text(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  int start(Tree tree) {
    return (int) trees.getSourcePositions().getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) trees.getSourcePositions().getEndPosition(unit, tree);
  }

  boolean spans(Tree tree, int line) {
    return end(tree) >= 0 && firstLine(tree) <= line && line <= line(end(tree) - 1);
  }

  int firstLine(Tree tree) {
    return start(tree) < 0 ? Integer.MAX_VALUE : line(start(tree));
  }

  private int line(int position) {
    return (int) unit.getLineMap().getLineNumber(position);
  }

  Element element(TreePath path) {
    return trees.getElement(path);
  }

  TypeMirror type(TreePath path) {
    return trees.getTypeMirror(path);
  }

  TypeMirror erasure(TypeMirror type) {
    return types.erasure(type);
  }

  String constant(Object value) {
    return elements.getConstantExpression(value);
  }

  String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  /** Finds a class that code can name, by the name with dots between outer and nested classes. */
  Optional<TypeElement> typeNamed(String canonicalName) {
    return Optional.ofNullable(elements.getTypeElement(canonicalName));
  }

  /** Whether code in a class may name another, and those around it. */
  boolean isAccessible(TreePath from, TypeElement type) {
    return trees.isAccessible(trees.getScope(from), type)
        && (!(type.getEnclosingElement() instanceof TypeElement outer)
            || isAccessible(from, outer));
  }

  boolean isSubtype(TypeElement type, TypeElement other) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(other.asType()));
  }

  boolean isGeneric(TypeElement type) {
    return !types.isSameType(type.asType(), types.erasure(type.asType()));
  }

  /** Finds a class, nested, local and anonymous ones included. */
  Optional<TreePath> classNamed(String binaryName) {
    TreePathScanner<@Nullable TreePath, @Nullable Void> search =
        new TreePathScanner<>() {
          @Override
          public @Nullable TreePath visitClass(ClassTree tree, @Nullable Void unused) {
            return element(getCurrentPath()) instanceof TypeElement type
                    && binaryName(type).equals(binaryName)
                ? getCurrentPath()
                : super.visitClass(tree, null);
          }

          @Override
          public @Nullable TreePath reduce(@Nullable TreePath one, @Nullable TreePath other) {
            return one != null ? one : other;
          }
        };
    return Optional.ofNullable(search.scan(new TreePath(unit), null));
  }
}
