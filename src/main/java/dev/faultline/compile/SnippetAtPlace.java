package dev.faultline.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.faultline.compile.NeededLocals.HeldObject;
import dev.faultline.compile.NeededLocals.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Compiles snippets at one place. */
final class SnippetAtPlace {
  private static final AtomicLong NUMBER = new AtomicLong();

  private static final Pattern OF_ACCESS =
      Pattern.compile(
          "cannot be accessed from outside package|has (private|protected) access in"
              + "|is defined in an inaccessible class");

  private final JavacBesideProgram javac;
  private final Members members;
  private final String path;
  private final Surroundings surroundings;
  private final SnippetPlace place;
  private final boolean isStatic;
  private final NeededLocals locals;
  private final ObjectTypes objects;

  SnippetAtPlace(
      JavacBesideProgram javac,
      Members members,
      String path,
      Surroundings surroundings,
      SnippetPlace place,
      PlaceInClassFile compiled,
      Set<String> visible,
      Map<String, List<String>> objects) {
    this.javac = javac;
    this.members = members;
    this.path = path;
    this.surroundings = surroundings;
    this.place = place;
    isStatic = compiled.isStatic();
    locals = new NeededLocals(surroundings, types(isStatic), visible);
    this.objects = new ObjectTypes(surroundings, objects);
  }

  private TypeText types(boolean inStatic) {
    return new TypeText(inStatic, surroundings.source()::erasure);
  }

  /** Compiles a snippet whose value is wanted, if it has one. */
  Snippet evaluate(SnippetCode code) throws SnippetRefused {
    List<String> written =
        variables(locals.find(code.names())).stream()
            .map(Variable::name)
            .filter(code.assigned()::contains)
            .toList();
    try {
      return compile(code.text(), new EvaluateBody(code, "var", written), "Object");
    } catch (NoType e) {
      boolean isVoid = e.reason.contains("void");
      if (!isVoid && !e.reason.contains("null")) {
        throw new SnippetRefused(e.reason);
      }
      SnippetCode typeless = isVoid ? code.withoutResult() : code;
      return compile(code.text(), new EvaluateBody(typeless, "Object", written), "Object");
    }
  }

  private static List<Variable> variables(List<Record> locals) {
    return locals.stream().filter(Variable.class::isInstance).map(Variable.class::cast).toList();
  }

  /** Compiles what a snippet has become. */
  Snippet compile(String code, SnippetBody body, String returnType) throws SnippetRefused {
    List<Record> needed = needed(body.names());
    boolean isSeenWhole = objects.areExact(body.names());
    SnippetSource source = new SnippetSource(surroundings, isStatic, returnType, needed, body);
    JavacBesideProgram.Task task = javac.task(path, source.toString());
    String resultType = returnType;
    try {
      CompilationUnitTree unit = task.javac().parse().iterator().next();
      task.javac().analyze();
      refuseErrors(task, code, source, isSeenWhole);
      if (body instanceof EvaluateBody evaluated) {
        resultType = resultType(task, unit, evaluated);
      }
      task.javac().generate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    refuseErrors(task, code, source, isSeenWhole);
    return cut(task.files().classes(), source, body, resultType);
  }

  /** What has to be declared, in an order in which it can be. */
  private List<Record> needed(Set<String> names) {
    List<HeldObject> held = objects.find(names);
    Set<String> all = new HashSet<>(names);
    held.forEach(each -> all.addAll(List.of(each.type().split("\\W+"))));
    List<Record> needed = new ArrayList<>(locals.find(all));
    needed.addAll(held);
    return needed;
  }

  private void refuseErrors(
      JavacBesideProgram.Task task, String code, SnippetSource source, boolean isSeenWhole)
      throws SnippetRefused {
    for (Diagnostic<?> each : task.diagnostics().getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        if (each.getCode().equals("compiler.err.cant.infer.local.var.type")
            && each.getMessage(Locale.ENGLISH).contains(SnippetBody.RESULT)) {
          throw new NoType(each.getMessage(Locale.ENGLISH));
        }
        throw new SnippetRefused(
            new SnippetProblems(code, locals)
                .line(
                    each,
                    source.inSnippet(each.getStartPosition()),
                    source.inSnippet(each.getEndPosition())),
            OF_ACCESS.matcher(each.getMessage(Locale.ENGLISH)).find() || !isSeenWhole);
      }
    }
  }

  private String resultType(
      JavacBesideProgram.Task task, CompilationUnitTree unit, EvaluateBody body) {
    if (body.code().isStatements() && body.code().result() == null) {
      return body.code().returns().isEmpty() ? "void" : "Object";
    }
    Trees trees = Trees.instance(task.javac());
    String[] found = {"Object"};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (tree.getName().contentEquals(SnippetBody.RESULT)) {
          found[0] = types(false).of(trees.getElement(getCurrentPath()).asType());
        }
        return super.visitVariable(tree, null);
      }
    }.scan(new TreePath(unit), null);
    return found[0];
  }

  private Snippet cut(
      Map<String, byte[]> compiled, SnippetSource source, SnippetBody body, String resultType)
      throws SnippetRefused {
    String name = place.className() + SnippetCompiler.MARK + NUMBER.incrementAndGet();
    Map<String, byte[]> cut =
        new SnippetCutter(
                compiled,
                place.className().replace('.', '/'),
                source.copies(),
                name.replace('.', '/'),
                members)
            .cut();
    List<Snippet.Parameter> parameters = new ArrayList<>();
    if (!isStatic) {
      parameters.add(
          new Snippet.Parameter("this", "L" + place.className().replace('.', '/') + ";"));
    }
    parameters.addAll(source.parameters());
    StringBuilder descriptor = new StringBuilder("(");
    parameters.forEach(each -> descriptor.append(each.descriptor()));
    descriptor.append(')').append(returnDescriptor(body));
    List<String> assigned =
        body instanceof EvaluateBody evaluated ? evaluated.written() : List.of();
    return new Snippet(name, cut, parameters, descriptor.toString(), resultType, assigned);
  }

  private static String returnDescriptor(SnippetBody body) {
    if (body instanceof EvaluateBody) {
      return Type.getDescriptor(Object.class);
    }
    return body instanceof ConditionBody ? "Z" : Type.getDescriptor(String.class);
  }

  /** The result of a snippet has no type of its own. */
  private static final class NoType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NoType(String message) {
      super(message, null, false, false);
      reason = message.lines().skip(1).findFirst().orElse(message).strip().replaceAll("[()]", "");
    }
  }
}
