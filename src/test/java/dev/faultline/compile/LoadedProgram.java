package dev.faultline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.agent.Snippets;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A program loaded into this JVM, in which snippets can be run. */
final class LoadedProgram extends ClassLoader {
  private final Map<String, String> sources;
  private final Map<String, byte[]> classes;
  final SnippetCompiler compiler;

  LoadedProgram(Map<String, String> sources) {
    super(LoadedProgram.class.getClassLoader());
    this.sources = sources;
    Compilation compiled = new SourceCompiler().compile(sources);
    assertThat(compiled.errors()).isEmpty();
    classes = compiled.classes();
    compiler = new SnippetCompiler(sources, classes, List.of());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** The place of the first line that contains a text, in the compiled method that has it. */
  SnippetPlace place(String mark) {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      int line = (int) source.getValue().lines().takeWhile(l -> !l.contains(mark)).count() + 1;
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        ClassNode type = new ClassNode();
        new ClassReader(each.getValue()).accept(type, 0);
        if (!source.getKey().endsWith(type.sourceFile)) {
          continue;
        }
        for (MethodNode method : type.methods) {
          if (Arrays.stream(method.instructions.toArray())
              .anyMatch(i -> i instanceof LineNumberNode number && number.line == line)) {
            return new SnippetPlace(each.getKey(), method.name, method.desc, line);
          }
        }
      }
    }
    throw new AssertionError("no code at " + mark);
  }

  /** Compiles a snippet and runs it with these locals. */
  Object run(String code, String mark, Snippet.Purpose purpose, Map<String, Object> locals)
      throws Throwable {
    Snippet snippet = compiler.compile(code, place(mark), purpose);
    return run(snippet, mark, locals);
  }

  Object run(Snippet snippet, String mark, Map<String, Object> locals) throws Throwable {
    String encoded =
        snippet.classes().values().stream()
            .map(Base64.getEncoder()::encodeToString)
            .collect(Collectors.joining(","));
    Class<?> host = Class.forName(place(mark).className(), true, this);
    Class<?> defined = Snippets.define(host, encoded);
    Method run =
        Arrays.stream(defined.getMethods())
            .filter(each -> each.getName().equals("run"))
            .findFirst()
            .orElseThrow();
    assertThat(run.getParameterCount()).isEqualTo(snippet.parameters().size());
    Object[] arguments =
        snippet.parameters().stream().map(each -> locals.get(each.name())).toArray();
    try {
      return run.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
