package dev.faultline.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Weaves probes into one method. */
final class MethodWeaver {
  /** The JIT compiles no longer method. */
  private static final int LONGEST = 8000;

  private final ClassNode type;
  private final MethodNode method;
  private final int firstSite;
  private final AnalyzerAdapter analyzer;
  private final Map<Label, LabelNode> newObjects = new HashMap<>();
  private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();
  private final Map<LabelNode, List<String>> handlers = new HashMap<>();
  private final Map<AbstractInsnNode, InsnList> insertions = new HashMap<>();
  private final List<ProbeSite> sites = new ArrayList<>();
  private final List<Integer> newLines = new ArrayList<>();
  private final Set<LabelNode> cleanups = new HashSet<>();
  private List<String> caught = List.of();
  private boolean cleaningUp;
  private boolean begun;
  private int line;

  MethodWeaver(ClassNode type, MethodNode method, int firstSite) {
    this.type = type;
    this.method = method;
    this.firstSite = firstSite;
    analyzer = new AnalyzerAdapter(type.name, method.access, method.name, method.desc, null);
  }

  /** Weaves, unless the method would become too long, and returns its sites. */
  List<ProbeSite> weave() {
    nameNewObjects();
    findHandlers();
    for (AbstractInsnNode each : method.instructions) {
      visit(each);
      each.accept(analyzer);
    }
    CodeSizeEvaluator before = new CodeSizeEvaluator(null);
    method.instructions.accept(before);
    CodeSizeEvaluator added = new CodeSizeEvaluator(null);
    insertions.values().forEach(each -> each.accept(added));
    if (before.getMaxSize() + added.getMaxSize() > LONGEST) {
      return List.of();
    }
    insertions.forEach(method.instructions::insertBefore);
    return sites;
  }

  /**
   * Frames call a new object that no constructor has run on yet by the label of its {@code new}:
   * each gets one that stays there when a probe is put before.
   */
  private void nameNewObjects() {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each.getOpcode() == Opcodes.NEW) {
        LabelNode own = new LabelNode();
        for (AbstractInsnNode at = each.getPrevious();
            at != null && at.getOpcode() < 0;
            at = at.getPrevious()) {
          if (at instanceof LabelNode label) {
            newObjects.put(label.getLabel(), own);
          }
        }
        newObjects.put(own.getLabel(), own);
        method.instructions.insertBefore(each, own);
      }
    }
    int position = 0;
    for (AbstractInsnNode each : method.instructions) {
      positions.put(each, position++);
      if (each instanceof FrameNode frame) {
        frame.local.replaceAll(this::renamed);
        frame.stack.replaceAll(this::renamed);
      }
    }
  }

  private Object renamed(Object type) {
    LabelNode own = type instanceof LabelNode label ? newObjects.get(label.getLabel()) : null;
    return own != null ? own : type;
  }

  /**
   * A {@code catch} of the source names a variable, which those that javac adds do not, or with a
   * {@code $} at the end. A handler of anything that is thrown begins a {@code finally}, whose
   * first line is entered there with the exception still on the stack.
   */
  private void findHandlers() {
    for (TryCatchBlockNode each : method.tryCatchBlocks) {
      if (each.type == null) {
        cleanups.add(each.handler);
      }
      AbstractInsnNode first = code(each.handler);
      if (each.type != null
          && first instanceof VarInsnNode store
          && store.getOpcode() == Opcodes.ASTORE
          && method.localVariables != null
          && method.localVariables.stream().anyMatch(v -> begins(v, store))) {
        List<String> types = handlers.computeIfAbsent(each.handler, h -> new ArrayList<>());
        String name = each.type.replace('/', '.');
        if (!types.contains(name)) {
          types.add(name);
        }
      }
    }
  }

  private boolean begins(LocalVariableNode variable, VarInsnNode store) {
    AbstractInsnNode next = code(store.getNext());
    return variable.index == store.var
        && !variable.name.endsWith("$")
        && position(variable.start) > position(store)
        && (next == null || position(variable.start) < position(next));
  }

  private static @Nullable AbstractInsnNode code(@Nullable AbstractInsnNode from) {
    AbstractInsnNode at = from;
    while (at != null && at.getOpcode() < 0) {
      at = at.getNext();
    }
    return at;
  }

  private int position(AbstractInsnNode node) {
    return positions.getOrDefault(node, 0);
  }

  private void visit(AbstractInsnNode node) {
    if (node instanceof LineNumberNode number) {
      line = number.line;
      if (!newLines.contains(line)) {
        newLines.add(line);
      }
    } else if (node instanceof LabelNode label) {
      caught = handlers.getOrDefault(label, caught);
      cleaningUp |= cleanups.contains(label);
    } else if (node.getOpcode() >= 0) {
      if (!begun && line > 0 && isLoopHead(node)) {
        begin(node);
      }
      InsnList code = analyzer.locals == null ? new InsnList() : probes(node);
      if (code.size() > 0) {
        if (insertions.isEmpty()) {
          // A debugger that steps into the method is there from its second instruction on, and
          // loses its way when the first one is a call.
          code.insert(new InsnNode(Opcodes.NOP));
        }
        AbstractInsnNode first = node.getOpcode() == Opcodes.NEW ? node.getPrevious() : node;
        insertions.put(first, code);
      }
      newLines.clear();
      caught = List.of();
      cleaningUp = false;
    }
  }

  /** Whether the method begins with an instruction that it comes back to. */
  private static boolean isLoopHead(AbstractInsnNode node) {
    boolean isTarget = false;
    for (AbstractInsnNode at = node.getPrevious(); at != null; at = at.getPrevious()) {
      if (at.getOpcode() >= 0) {
        return false;
      }
      isTarget |= at instanceof FrameNode;
    }
    return isTarget;
  }

  /** Gives a method that begins with a loop a beginning that it does not come back to. */
  private void begin(AbstractInsnNode head) {
    begun = true;
    LabelNode start = new LabelNode();
    List<LocalVariableNode> variables = variables(head);
    ProbeCode code = new ProbeCode(method, analyzer, newObjects);
    code.probe(site(line, ProbeSite.Kind.ENTRY, code.parameters(variables)), variables);
    InsnList beginning = code.instructions();
    beginning.insert(new InsnNode(Opcodes.NOP));
    beginning.insert(new LineNumberNode(line, start));
    beginning.insert(start);
    beginning.add(new InsnNode(Opcodes.NOP));
    variables.forEach(each -> each.start = start);
    insertions.put(method.instructions.getFirst(), beginning);
  }

  private InsnList probes(AbstractInsnNode at) {
    ProbeCode code = new ProbeCode(method, analyzer, newObjects);
    List<LocalVariableNode> variables = variables(at);
    if (!caught.isEmpty()) {
      code.note(site(line, ProbeSite.Kind.CATCH, List.of()));
    }
    if (!begun && line > 0) {
      begun = true;
      code.probe(site(line, ProbeSite.Kind.ENTRY, code.parameters(variables)), variables);
    }
    for (int each : newLines) {
      code.probe(site(each, ProbeSite.Kind.LINE, code.parameters(variables)), variables);
    }
    if (begun && at.getOpcode() >= Opcodes.IRETURN && at.getOpcode() <= Opcodes.RETURN) {
      Type result = Type.getReturnType(method.desc);
      List<Snippet.Parameter> parameters = new ArrayList<>();
      if (result.getSort() != Type.VOID) {
        parameters.add(new Snippet.Parameter(ProbeSite.RESULT, result.getDescriptor()));
      }
      parameters.addAll(code.parameters(variables));
      code.probe(site(line, ProbeSite.Kind.EXIT, parameters), variables);
    }
    return code.instructions();
  }

  private ProbeSite site(int at, ProbeSite.Kind kind, List<Snippet.Parameter> parameters) {
    String name = type.name.replace('/', '.');
    String folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
    ProbeSite site =
        new ProbeSite(
            firstSite + sites.size(),
            name,
            type.sourceFile == null ? "" : folder + type.sourceFile,
            method.name,
            method.desc,
            at,
            kind,
            analyzer.stack.isEmpty() || cleaningUp || kind != ProbeSite.Kind.LINE,
            parameters,
            kind == ProbeSite.Kind.CATCH ? caught : List.of());
    sites.add(site);
    return site;
  }

  private List<LocalVariableNode> variables(AbstractInsnNode at) {
    if (method.localVariables == null) {
      return List.of();
    }
    return method.localVariables.stream()
        .filter(v -> position(v.start) <= position(at) && position(at) < position(v.end))
        .sorted(Comparator.comparing(v -> v.index))
        .toList();
  }
}
