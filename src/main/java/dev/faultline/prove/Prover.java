package dev.faultline.prove;

import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import dev.faultline.prove.ProofReport.RuleResult;
import dev.faultline.session.LessonTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Proves lessons: holds each rule against what real JVMs do. */
public final class Prover implements AutoCloseable {
  private static final List<Rule> RULES =
      List.of(
          new ShapeRule(),
          new SymptomRule(),
          new FixedRule(),
          new DeclaredFailuresRule(),
          new FaultLineRule(),
          new EvidenceRule(),
          new RobotsRule(),
          new PredictionsRule(),
          new RefutationsRule(),
          new HistoryRule(),
          new VariantsRule(),
          new ContrastRule(),
          new GiveawayRule(),
          new PrerequisitesRule(),
          new TranslationsRule());

  /** What can be said of a lesson with a program or tests that do not compile. */
  private static final List<Rule> UNCOMPILED = RULES.subList(0, 3);

  /** How often a program is run before what it does counts as certain. */
  public static final int REPETITIONS = 20;

  private final LessonTools tools;
  private final LessonReader reader;
  private final int repetitions;
  private final Map<Path, Map<String, LessonFolder>> neighbours = new ConcurrentHashMap<>();
  private final ExecutorService lessons = pool("faultline-prover");
  private final ExecutorService parallel = pool("faultline-prover-runs");

  /** A prover that runs each program {@link #REPETITIONS} times. */
  public Prover(LessonTools tools, LessonReader reader) {
    this(tools, reader, REPETITIONS);
  }

  Prover(LessonTools tools, LessonReader reader, int repetitions) {
    this.tools = tools;
    this.reader = reader;
    this.repetitions = repetitions;
  }

  /**
   * Proves lessons side by side, as many at a time as there are processors.
   *
   * @param progress hears the result of each rule as it comes, from several threads
   * @return the reports to come, in the order of the folders; a report comes once
   */
  public List<CompletableFuture<ProofReport>> prove(
      List<Path> directories, BiConsumer<Path, RuleResult> progress) {
    return directories.stream()
        .map(
            directory ->
                CompletableFuture.supplyAsync(
                    () -> prove(directory, result -> progress.accept(directory, result)), lessons))
        .toList();
  }

  /**
   * Proves a lesson and waits.
   *
   * @param progress hears the result of each rule as it comes, on the calling thread
   */
  public ProofReport prove(Path directory, Consumer<RuleResult> progress) {
    String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    List<RuleResult> results = new ArrayList<>();
    try {
      LessonFolder folder = reader.read(directory);
      Proof proof = new Proof(folder, tools, () -> beside(directory), parallel, repetitions);
      for (Rule rule : proof.compiles() ? RULES : UNCOMPILED) {
        results.add(apply(rule, proof));
        progress.accept(results.get(results.size() - 1));
      }
    } catch (LessonFormatException broken) {
      List<Finding> findings =
          broken.problems().stream()
              .map(
                  problem ->
                      new Finding(
                          problem.file(),
                          problem.line(),
                          (problem.path() + " " + problem.message()).strip()))
              .toList();
      Rule shape = RULES.get(0);
      results.add(new RuleResult(shape.id(), shape.title(), findings, "", 0));
      progress.accept(results.get(0));
    }
    return new ProofReport(name, results);
  }

  private Map<String, LessonFolder> beside(Path directory) {
    return neighbours.computeIfAbsent(
        directory.toAbsolutePath().normalize().getParent(),
        parent ->
            LessonCatalog.read(parent, reader).lessons().stream()
                .collect(Collectors.toMap(each -> each.lesson().id(), each -> each)));
  }

  private static RuleResult apply(Rule rule, Proof proof) {
    long start = System.nanoTime();
    List<Finding> findings = List.of();
    String couldNotCheck = "";
    try {
      findings = rule.check(proof).stream().distinct().toList();
    } catch (CouldNotCheckException why) {
      couldNotCheck = String.valueOf(why.getMessage());
    }
    return new RuleResult(
        rule.id(),
        rule.title() + rule.tried(proof),
        findings,
        couldNotCheck,
        (System.nanoTime() - start) / 1_000_000);
  }

  private static ExecutorService pool(String name) {
    return Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(),
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Ends what is still being proved, and the child JVMs with it. */
  @Override
  public void close() {
    lessons.shutdownNow();
    parallel.shutdownNow();
  }
}
