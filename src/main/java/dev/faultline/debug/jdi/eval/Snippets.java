package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.source.tree.ExpressionTree;
import dev.faultline.compile.Snippet;
import dev.faultline.compile.SnippetCompiler;
import dev.faultline.compile.SnippetPlace;
import dev.faultline.compile.SnippetRefused;
import dev.faultline.i18n.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in a session, parsed, compiled and defined in the program once, and kept for the
 * next time.
 */
public final class Snippets {
  private static final int KEPT = 200;
  private static final String AGENT = "dev.faultline.agent.Snippets";

  private final Map<String, Optional<ExpressionTree>> simple = new Recent<>();
  private final Map<String, Optional<String>> refusals = new Recent<>();
  private final Map<Key, Defined> defined = new Recent<>();
  private final List<Path> classPath;
  private volatile SnippetCompiler compiler;

  /**
   * @param sources the program's texts by path; empty when there are none
   * @param classes its class files by binary name
   * @param classPath what it needs besides
   */
  public Snippets(Map<String, String> sources, Map<String, byte[]> classes, List<Path> classPath) {
    this.classPath = classPath;
    compiler = new SnippetCompiler(sources, classes, classPath);
  }

  private record Key(String code, ReferenceType type, SnippetPlace place, Set<String> visible) {}

  /** A snippet whose classes are in the program. */
  record Defined(Snippet snippet, ClassType type, Method run) {}

  /** The program has new code. */
  public void replaced(Map<String, String> sources, Map<String, byte[]> classes) {
    compiler = new SnippetCompiler(sources, classes, classPath);
    defined.clear();
  }

  boolean canCompileIn(ReferenceType type) {
    return knows(type.name());
  }

  /** Whether the source of a class is at hand. */
  public boolean knows(String className) {
    return compiler.knows(className);
  }

  /**
   * Compiles what is to run in the program whenever it comes to a place.
   *
   * @param visible names of the locals that have a value there
   * @throws SnippetRefused when it does not compile; the message is for the learner
   */
  public Snippet compile(
      String code, SnippetPlace place, Snippet.Purpose purpose, Set<String> visible)
      throws SnippetRefused {
    return compiler.compile(code, place, purpose, visible);
  }

  /** Refuses what is no expression, or assigns. */
  void requireQuestion(String code) {
    Optional<String> refusal = refusals.computeIfAbsent(code, Snippets::refusal);
    if (refusal.isPresent()) {
      throw new CannotEvaluate(refusal.get());
    }
  }

  private static Optional<String> refusal(String code) {
    try {
      SnippetCompiler.requireQuestion(code);
      return Optional.empty();
    } catch (SnippetRefused e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** The tree of an expression that needs neither calls nor javac's rules, if it is one. */
  Optional<ExpressionTree> simple(String code) {
    return simple.computeIfAbsent(
        code,
        each -> {
          try {
            return Optional.of(ExpressionParser.parse(each)).filter(SimpleExpressions::isSimple);
          } catch (CannotEvaluate e) {
            // The compiler says better what is wrong.
            return Optional.empty();
          }
        });
  }

  /**
   * @param objects variables besides those in scope, with the types of what they hold
   */
  Defined get(String code, Scope.Place at, Map<String, List<String>> objects, Invoker invoker)
      throws ProgramThrew {
    SnippetPlace place =
        new SnippetPlace(at.type().name(), at.method().name(), at.method().signature(), at.line());
    Key key = new Key(code, at.type(), place, at.visible());
    Defined known = defined.get(key);
    if (known == null) {
      try {
        known = define(compiler.evaluate(code, place, at.visible(), objects), at.type(), invoker);
      } catch (SnippetRefused e) {
        String why = String.valueOf(e.getMessage());
        throw e.isOfSight() ? new OutOfSight(why) : new CannotEvaluate(why);
      }
      defined.put(key, known);
    }
    return known;
  }

  private static Defined define(Snippet snippet, ReferenceType host, Invoker invoker)
      throws ProgramThrew {
    VirtualMachine vm = host.virtualMachine();
    ClassType agent = agent(vm, invoker);
    String encoded =
        snippet.classes().values().stream()
            .map(Base64.getEncoder()::encodeToString)
            .collect(Collectors.joining(","));
    Value made =
        invoker.invokeStatic(
            agent,
            agent.methodsByName("define").get(0),
            List.of(host.classObject(), invoker.pinned(vm.mirrorOf(encoded))));
    if (made instanceof ClassObjectReference type) {
      type.disableCollection();
      ClassType runs = (ClassType) type.reflectedType();
      return new Defined(snippet, runs, runs.methodsByName("run").get(0));
    }
    throw new CannotEvaluate(Texts.of("debug.eval.notTaken"));
  }

  private static ClassType agent(VirtualMachine vm, Invoker invoker) throws ProgramThrew {
    if (vm.classesByName(AGENT).isEmpty()) {
      ClassType classes = (ClassType) vm.classesByName("java.lang.Class").get(0);
      Method forName =
          classes.concreteMethodByName(
              "forName", "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;");
      // JDI's own list of classes may not have it yet: it grows with events still under way.
      Value loaded =
          invoker.invokeStatic(
              classes,
              forName,
              Arrays.asList(invoker.pinned(vm.mirrorOf(AGENT)), vm.mirrorOf(true), null));
      return (ClassType) ((ClassObjectReference) Objects.requireNonNull(loaded)).reflectedType();
    }
    return (ClassType) vm.classesByName(AGENT).get(0);
  }

  /** The latest entries only. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
      boolean tooMany = size() > KEPT;
      if (tooMany && eldest != null && eldest.getValue() instanceof Defined old) {
        old.type().classObject().enableCollection();
      }
      return tooMany;
    }
  }
}
