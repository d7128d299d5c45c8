package dev.faultline.debug.jdi;

import dev.faultline.compile.ProbeSite;
import dev.faultline.compile.Snippet;
import dev.faultline.debug.CaughtException;
import dev.faultline.debug.RunRecorder;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.agent.Answer;
import dev.faultline.debug.jdi.agent.Question;
import dev.faultline.debug.jdi.breakpoints.ProbeControl;
import dev.faultline.debug.jdi.loop.EngineThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the program of a session notes about itself, by probes. */
final class JdiRecorder implements RunRecorder {
  private final EngineThread thread;
  private final Supplier<SessionEngine> engine;

  JdiRecorder(EngineThread thread, Supplier<SessionEngine> engine) {
    this.thread = thread;
    this.engine = engine;
  }

  /** Asks the program, which need not be stopped. */
  private <T> CompletableFuture<T> ask(Function<LiveProgram, CompletableFuture<T>> question) {
    CompletableFuture<CompletableFuture<T>> asked = new CompletableFuture<>();
    EngineThread.Command ask = () -> asked.complete(question.apply(engine.get().running()));
    thread.tell(asked, () -> engine.get().whenLinked(() -> EngineThread.run(asked, ask)));
    return asked.thenCompose(Function.identity());
  }

  private CompletableFuture<Void> tell(Function<ProbeControl, Question> command) {
    return ask(program -> program.probes.tell(command.apply(program.probes)));
  }

  @Override
  public CompletableFuture<Void> countLines() {
    return tell(
        probes -> {
          List<Integer> lines =
              probes.sites().stream().filter(JdiRecorder::counts).map(ProbeSite::id).toList();
          return new Question("count").put(lines);
        });
  }

  /** A line that is entered again in the middle of an expression does not run twice. */
  private static boolean counts(ProbeSite site) {
    return site.kind() == ProbeSite.Kind.LINE && site.startsStatement() && !site.file().isEmpty();
  }

  @Override
  public CompletableFuture<Map<SourceLine, Long>> lineCounts() {
    return ask(
        program ->
            program
                .agent
                .ask(new Question("counts"))
                .thenApply(answer -> lineCounts(program.probes.sites(), answer)));
  }

  private static Map<SourceLine, Long> lineCounts(List<ProbeSite> sites, Answer answer) {
    Map<Integer, Long> counts = new HashMap<>();
    while (answer.hasMore()) {
      counts.put(answer.small(), answer.number());
    }
    Map<SourceLine, Long> lines = new TreeMap<>();
    for (ProbeSite each : sites) {
      if (counts(each)) {
        SourceLine line = new SourceLine(each.file(), each.line());
        lines.merge(line, counts.getOrDefault(each.id(), 0L), Long::sum);
      }
    }
    return lines;
  }

  @Override
  public CompletableFuture<Void> traceCalls(List<String> classNames) {
    return tell(
        probes -> {
          Map<String, Integer> entries = new HashMap<>();
          List<ProbeSite> traced = new ArrayList<>();
          for (ProbeSite each : probes.sites()) {
            boolean isTraced = classNames.isEmpty() || classNames.contains(each.className());
            if (isTraced && each.kind() != ProbeSite.Kind.LINE) {
              traced.add(each);
            }
            if (each.kind() == ProbeSite.Kind.ENTRY) {
              entries.put(method(each), each.id());
            }
          }
          Question question = new Question("trace").put(traced.size());
          for (ProbeSite each : traced) {
            question.put(each.id()).put(entries.getOrDefault(method(each), -1));
            question.put(each.kind().name()).put(shown(each));
          }
          return question;
        });
  }

  private static String method(ProbeSite site) {
    return site.className() + "." + site.method() + site.descriptor();
  }

  /** Which variables the trace shows: the arguments of a call, what a method returns. */
  private static List<Integer> shown(ProbeSite site) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < site.parameters().size(); i++) {
      Snippet.Parameter each = site.parameters().get(i);
      boolean isResult = each.name().equals(ProbeSite.RESULT);
      if (site.kind() == ProbeSite.Kind.EXIT ? isResult : !each.name().equals("this")) {
        shown.add(i);
      }
    }
    return shown;
  }

  @Override
  public CompletableFuture<List<TracedCall>> calls() {
    return ask(
        program ->
            program
                .agent
                .ask(new Question("calls"))
                .thenApply(answer -> calls(byId(program.probes.all()), answer)));
  }

  private static Map<Integer, ProbeSite> byId(List<ProbeSite> sites) {
    Map<Integer, ProbeSite> byId = new HashMap<>();
    sites.forEach(each -> byId.put(each.id(), each));
    return byId;
  }

  private static List<TracedCall> calls(Map<Integer, ProbeSite> sites, Answer answer) {
    List<TracedCall> calls = new ArrayList<>();
    while (answer.hasMore()) {
      ProbeSite site = sites.get(answer.small());
      TracedCall.Kind kind = TracedCall.Kind.valueOf(answer.text());
      int depth = answer.small();
      String text = answer.text();
      String name = answer.text();
      if (site != null) {
        calls.add(new TracedCall(kind, depth, site.className(), site.method(), text, name));
      }
    }
    return calls;
  }

  @Override
  public CompletableFuture<Void> stopRecording() {
    return tell(probes -> new Question("stop recording"));
  }

  @Override
  public CompletableFuture<List<CaughtException>> caught() {
    return ask(
        program ->
            program
                .agent
                .ask(new Question("caught"))
                .thenApply(answer -> caught(byId(program.probes.all()), answer)));
  }

  private static List<CaughtException> caught(Map<Integer, ProbeSite> sites, Answer answer) {
    List<CaughtException> caught = new ArrayList<>();
    while (answer.hasMore()) {
      ProbeSite site = sites.get(answer.small());
      String className = answer.text();
      String message = answer.text();
      String name = answer.text();
      SourceLine thrownAt = line(answer.text(), answer.text(), answer.small());
      if (site != null) {
        SourceLine caughtAt = new SourceLine(site.file(), site.line());
        String as = String.join(" | ", site.catches());
        caught.add(new CaughtException(className, message, thrownAt, caughtAt, as, name));
      }
    }
    return caught;
  }

  private static @Nullable SourceLine line(String className, String file, int line) {
    String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
    return file.isEmpty() || line < 1 ? null : new SourceLine(folder + file, line);
  }
}
