package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.Snippet;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.LaunchSpec;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A snippet whose method {@code run} a test writes out. */
final class HandmadeSnippet {
  private static final String NAME = "Snippet";

  private HandmadeSnippet() {}

  /**
   * Compiles one.
   *
   * @param parameters as in {@code int i, String s}; {@code self} stands for {@code this}
   */
  static Snippet of(LaunchSpec spec, String result, String parameters, String body)
      throws Exception {
    Map<String, String> sources = new HashMap<>(spec.sources());
    sources.put(
        NAME + ".java",
        "class %s { public static %s run(%s) { %s } }".formatted(NAME, result, parameters, body));
    Compilation compiled = new SourceCompiler().compile(sources);
    assertThat(compiled.errors()).isEmpty();
    Map<String, byte[]> classes = compiled.classes();
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = classes.get(name);
            if (file == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
          }
        };
    Method run =
        Arrays.stream(loader.loadClass(NAME).getDeclaredMethods())
            .filter(each -> each.getName().equals("run"))
            .findFirst()
            .orElseThrow();
    List<Snippet.Parameter> taken =
        Arrays.stream(run.getParameters())
            .map(
                each ->
                    new Snippet.Parameter(
                        each.getName().equals("self") ? "this" : each.getName(),
                        each.getType().descriptorString()))
            .toList();
    String descriptor =
        java.lang.invoke.MethodType.methodType(run.getReturnType(), run.getParameterTypes())
            .toMethodDescriptorString();
    return new Snippet(NAME, Map.of(NAME, classes.get(NAME)), taken, descriptor, result, List.of());
  }
}
