package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import com.sun.jdi.event.BreakpointEvent;
import dev.faultline.compile.ProbeSite;
import dev.faultline.compile.ProbeWeaver;
import dev.faultline.compile.Snippet;
import dev.faultline.compile.SnippetRisk;
import dev.faultline.compile.WovenClasses;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.agent.Agent;
import dev.faultline.debug.jdi.agent.Answer;
import dev.faultline.debug.jdi.agent.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Arms probes in the program, whether it runs or is stopped and whether or not the class at the
 * place is loaded. What is armed before the program's first line is in force when that line runs.
 * May be called from any thread.
 */
public final class ProbeControl {
  private final Agent agent;
  private final List<ProbeSite> sites;
  private final List<ProbeSite> all;
  private final Map<Integer, Handler> handlers = new ConcurrentHashMap<>();
  private volatile BiConsumer<Integer, BreakpointPlace> logs = (id, place) -> {};
  private volatile int nextSite;
  private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);

  /** Is told of hits, on the engine's thread, and votes for a stop or not. */
  @FunctionalInterface
  public interface Handler {
    void hit(ProbeHit hit, Votes votes);
  }

  public ProbeControl(Agent agent, WovenClasses woven) {
    this.agent = agent;
    sites = new CopyOnWriteArrayList<>(woven.sites());
    all = new CopyOnWriteArrayList<>(woven.sites());
    nextSite = next();
  }

  /** The sites where a line begins; empty when the line has none, or its class is not woven. */
  public List<ProbeSite> sites(SourceLine line) {
    return sites.stream()
        .filter(each -> each.kind() == ProbeSite.Kind.LINE)
        .filter(each -> each.line() == line.line() && each.file().equals(line.file()))
        .toList();
  }

  /** The sites of one kind in all overloads of a method. */
  public List<ProbeSite> sitesOfMethod(String className, String method, ProbeSite.Kind kind) {
    return sites.stream()
        .filter(each -> each.kind() == kind)
        .filter(each -> each.className().equals(className) && each.method().equals(method))
        .toList();
  }

  /** All sites, by rising id. */
  public List<ProbeSite> sites() {
    return sites;
  }

  /** All sites, also those of code that has been replaced, by rising id. */
  public List<ProbeSite> all() {
    return all;
  }

  /**
   * Weaves classes that are to replace loaded ones. Once they are loaded, {@link #replaced} makes
   * their sites known.
   */
  public WovenClasses weave(Map<String, byte[]> classes) {
    return ProbeWeaver.weaveAgain(classes, sites, nextSite);
  }

  /**
   * Classes have been replaced: their former sites, which only frames of old code reach, are not
   * found any more. What was armed at them is to be armed again at the new ones.
   */
  public void replaced(WovenClasses woven) {
    sites.removeIf(each -> woven.classes().containsKey(each.className()));
    sites.addAll(woven.sites());
    all.addAll(woven.sites());
    nextSite = Math.max(nextSite, next());
  }

  private int next() {
    return sites.stream().mapToInt(ProbeSite::id).max().orElse(-1) + 1;
  }

  /** Arms; completes when the program will stop, or log, from now on. */
  public CompletableFuture<Void> arm(ProbeRequest request, Handler handler) {
    handlers.put(request.id(), handler);
    Question question = new Question("arm").put(request.id()).put(request.thread());
    question.put(request.hits().rule().name()).put(request.hits().n());
    question.put(request.targets().size());
    for (ProbeRequest.Target each : request.targets()) {
      ProbeSite site = each.site();
      question.put(site.id());
      question.put(
          !site.parameters().isEmpty() && site.parameters().get(0).name().equals(ProbeSite.RESULT));
      put(question, each.condition(), site);
      put(question, each.log(), site);
    }
    return tell(question);
  }

  private static void put(Question question, @Nullable Snippet snippet, ProbeSite site) {
    question.put(snippet != null);
    if (snippet == null) {
      return;
    }
    question.put(Objects.requireNonNull(snippet.classes().get(snippet.className())));
    question.put(snippet.classes().size() - 1);
    snippet
        .classes()
        .forEach(
            (name, file) -> {
              if (!name.equals(snippet.className())) {
                question.put(file);
              }
            });
    List<Integer> variables = new ArrayList<>();
    List<String> names = site.parameters().stream().map(Snippet.Parameter::name).toList();
    for (Snippet.Parameter each : snippet.parameters()) {
      int index = names.lastIndexOf(each.name());
      if (index < 0) {
        throw new IllegalArgumentException(each.name() + " is not known at line " + site.line());
      }
      variables.add(index);
    }
    question.put(snippet.descriptor()).put(variables);
    question.put(SnippetRisk.mustBeWatched(snippet));
  }

  /** Arms; what it logs is told as the text of a breakpoint at the place. */
  public CompletableFuture<Void> arm(ProbeRequest request, BreakpointPlace place, Handler handler) {
    logs.accept(request.id(), place);
    return arm(request, handler);
  }

  /** Where is told whose texts are logged by which request. */
  public void logsTo(BiConsumer<Integer, BreakpointPlace> names) {
    logs = names;
  }

  /** Disarms; completes when the program does not stop there any more. */
  public CompletableFuture<Void> disarm(int id) {
    handlers.remove(id);
    return tell(new Question("disarm").put(id));
  }

  /** How many hits of a request satisfied its condition so far. */
  public CompletableFuture<Long> hits(int id) {
    return agent.ask(new Question("hits").put(id)).thenApply(Answer::number);
  }

  /** Has the agent do something that later hits depend on. */
  public synchronized CompletableFuture<Void> tell(Question question) {
    CompletableFuture<Void> done = agent.ask(question).thenAccept(answer -> {});
    settled = CompletableFuture.allOf(settled.handle((ok, failed) -> null), done);
    return done;
  }

  /** Completes when all that was armed so far is in force. */
  public synchronized CompletableFuture<Void> settled() {
    return settled;
  }

  /** An armed probe has been hit; called on the engine's thread. */
  public void hit(BreakpointEvent event, Votes votes) throws IncompatibleThreadStateException {
    List<Value> arguments = event.thread().frame(0).getArgumentValues();
    int id = ((IntegerValue) arguments.get(0)).value();
    Handler handler = handlers.get(id);
    if (handler != null) {
      handler.hit(
          new ProbeHit(
              id,
              event.thread(),
              (ObjectReference) arguments.get(1),
              (ObjectReference) arguments.get(2)),
          votes);
    }
  }
}
