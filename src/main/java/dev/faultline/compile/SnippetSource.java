package dev.faultline.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import dev.faultline.compile.NeededLocals.HeldObject;
import dev.faultline.compile.NeededLocals.LocalClass;
import dev.faultline.compile.NeededLocals.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program's source with one method more, whose body is the snippet. */
final class SnippetSource {
  static final String METHOD = "$snippet";

  private final PlacedText text = new PlacedText();
  private final List<Snippet.Parameter> parameters = new ArrayList<>();
  private final List<String> declaredParameters = new ArrayList<>();
  private final Map<String, String> copies = new LinkedHashMap<>();

  SnippetSource(
      Surroundings surroundings,
      boolean isStatic,
      String returnType,
      List<Record> locals,
      SnippetBody body) {
    AttributedSource source = surroundings.source();
    String around = surroundings.text();
    ClassTree host = surroundings.hostClass();
    int end = source.end(host) - (around.charAt(source.end(host) - 1) == '}' ? 1 : 0);
    text.add(around.substring(0, end));
    for (Record each : locals) {
      if (each instanceof Variable variable && variable.constant() == null) {
        take(
            variable.name(),
            variable.descriptor(),
            variable.isPrimitive() ? variable.type() : "Object");
      } else if (each instanceof HeldObject held) {
        take(held.name(), NeededLocals.OBJECT, "Object");
      } else if (each instanceof LocalClass type) {
        copies.put(type.name(), type.binaryName());
      }
    }
    // An anonymous class whose type is inferred may have no method of its own but private ones.
    text.add(host.getKind() == Tree.Kind.ENUM ? "\n;" : "\n")
        .add("@SuppressWarnings(\"all\") ")
        .add("private ")
        .add(isStatic ? "static " : "")
        .add(surroundings.typeParameters())
        .add(returnType + " " + METHOD + "(")
        .add(String.join(", ", declaredParameters))
        .add(") throws Throwable {\n");
    locals.forEach(each -> declare(each, source));
    body.write(text);
    text.add("\n}\n").add(around.substring(end));
  }

  private void take(String name, String descriptor, String type) {
    parameters.add(new Snippet.Parameter(name, descriptor));
    declaredParameters.add(type + " $" + name);
  }

  private void declare(Record local, AttributedSource source) {
    if (local instanceof LocalClass type) {
      text.add(type.text() + "\n");
    } else if (local instanceof Variable variable) {
      Object constant = variable.constant();
      text.add(constant == null ? "" : "final ")
          .add(variable.type() + " " + variable.name() + " = ")
          .add(
              constant == null
                  ? "(" + variable.type() + ") $" + variable.name()
                  : source.constant(constant))
          .add(";\n");
    } else if (local instanceof HeldObject held) {
      text.add("final ")
          .add("var " + held.name() + " = ")
          .add("(" + held.type() + ") $" + held.name())
          .add(";\n");
    }
  }

  /** The variables that the method takes. */
  List<Snippet.Parameter> parameters() {
    return parameters;
  }

  /** Local classes of the program that were copied: simple name to binary name. */
  Map<String, String> copies() {
    return copies;
  }

  int inSnippet(long position) {
    return text.inSnippet(position);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
