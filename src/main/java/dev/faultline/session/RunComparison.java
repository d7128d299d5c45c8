package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.ProfileRun;
import dev.faultline.child.Jdk;
import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.LineWeaver;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History.Revision;
import dev.faultline.lesson.Lesson;
import dev.faultline.testrun.TracedRun;
import dev.faultline.testrun.WarmChild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two runs of a lesson's program that differ in surroundings, input or version.
 * All methods may be called from any thread and return at once; what cannot be done fails the
 * future with {@link CommandRefused}.
 */
public final class RunComparison {
  /** The program as it is now, in its usual surroundings, on its usual input. */
  public static final String USUAL = "usual";

  /** The program as it came. */
  public static final String ORIGINAL = "original";

  /** The smallest input that is known to fail. */
  public static final String SMALLEST = "smallest";

  /** The latest input that the learner tried and that does not fail. */
  public static final String PASSING = "passing";

  /** Begins what names another Java: its feature version or its home follows. */
  public static final String JDK = "jdk:";

  /** How much longer a run may take whose lines are told. */
  private static final int TRACING_TIMES_SLOWER = 3;

  /** Stands for the number of a run that was not made under the debugger. */
  private static final int OUTSIDE_RUNS = 0;

  private final LessonSession lesson;
  private final LessonTools tools;
  private final WarmChild warm;
  private final Consumer<Evidence> found;
  private final Runnable changed;
  private final Executor background;
  private final Interruptible running = new Interruptible();
  private volatile @Nullable Comparison latest;

  /** A run to be made. */
  private record Wanted(String name, Map<String, String> sources, LaunchSpec spec) {}

  /**
   * @param found takes the evidence of runs under profiles
   * @param changed called when two runs were compared
   * @param background where runs are made, one after the other
   */
  RunComparison(
      LessonSession lesson,
      LessonTools tools,
      WarmChild warm,
      Consumer<Evidence> found,
      Runnable changed,
      Executor background) {
    this.lesson = lesson;
    this.tools = tools;
    this.warm = warm;
    this.found = found;
    this.changed = changed;
    this.background = background;
  }

  /** What can be compared, by name. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(USUAL));
    names.addAll(new TreeMap<>(run().profiles()).keySet());
    if (lesson.isEdited()) {
      names.add(ORIGINAL);
    }
    if (lesson.input().original().isPresent()) {
      names.add(SMALLEST);
      names.add(PASSING);
    }
    Jdk.others().forEach(jdk -> names.add(JDK + jdk.feature()));
    lesson.folder().history().revisions().stream().map(Revision::id).forEach(names::add);
    return names;
  }

  /**
   * What is to be run.
   *
   * @param name one of {@link #names}, or what the input is to be called
   * @param input the input to run the program on; null to run what the name says
   */
  public record Side(String name, @Nullable String input) {
    /** What a name says. */
    public static Side named(String name) {
      return new Side(name, null);
    }
  }

  /** Makes two runs and compares them. A run under a profile counts as one of the learner's. */
  public CompletableFuture<Comparison> compare(Side one, Side other) {
    return lesson
        .program()
        .compilation()
        .thenApplyAsync(
            compiled -> {
              LessonSession.requireCompiled(compiled);
              return running.run(
                  () -> {
                    Wanted here = wanted(one, compiled);
                    Wanted there = wanted(other, compiled);
                    return compared(new Comparison(made(here), made(there)));
                  },
                  Texts.of("cancelled.compared"));
            },
            background);
  }

  private Comparison compared(Comparison made) {
    latest = made;
    changed.run();
    return made;
  }

  /** What was compared last, if anything was. */
  public Optional<Comparison> latest() {
    return Optional.ofNullable(latest);
  }

  /** Ends the runs that are being made. */
  public void cancel() {
    running.interrupt();
  }

  private Wanted wanted(Side side, Compilation compiled) {
    Map<String, String> sources = lesson.program().sources();
    String input = side.input();
    if (input != null) {
      return onInput(side.name(), input, compiled);
    }
    return switch (side.name()) {
      case USUAL -> new Wanted(USUAL, sources, spec("", sources, compiled));
      case ORIGINAL -> version(ORIGINAL, lesson.folder().buggy().files());
      case SMALLEST -> onInput(SMALLEST, lesson.input().smallest(), compiled);
      case PASSING -> onInput(PASSING, lesson.input().passing(), compiled);
      default -> named(side.name(), compiled);
    };
  }

  private Wanted named(String name, Compilation compiled) {
    if (name.startsWith(JDK)) {
      Map<String, String> sources = lesson.program().sources();
      Jdk jdk = Jdk.named(name.substring(JDK.length()));
      return new Wanted(name, sources, spec("", sources, compiled).withJava(jdk.launcher()));
    }
    if (run().profiles().containsKey(name)) {
      Map<String, String> sources = lesson.program().sources();
      return new Wanted(name, sources, spec(name, sources, compiled));
    }
    return lesson.folder().history().revisions().stream()
        .filter(revision -> revision.id().equals(name))
        .findFirst()
        .map(revision -> version(name, revision.files()))
        .orElseThrow(
            () ->
                new CommandRefused(
                    Texts.of("refused.comparison", name, String.join(", ", names()))));
  }

  private Wanted onInput(String name, String input, Compilation compiled) {
    Map<String, String> sources = lesson.program().sources();
    return new Wanted(name, sources, lesson.input().with(input, spec("", sources, compiled)));
  }

  private Wanted version(String name, Map<String, String> sources) {
    Compilation compiled =
        tools.compiler().compile(sources, LessonPrograms.libraries(lesson.folder().lesson()));
    if (!compiled.succeeded()) {
      throw new CommandRefused(
          Texts.of("refused.revisionCompile", name, compiled.errors().get(0).oneLine()));
    }
    return new Wanted(name, sources, spec("", sources, compiled));
  }

  private LaunchSpec spec(String profile, Map<String, String> sources, Compilation compiled) {
    return LessonPrograms.program(lesson.folder().lesson(), sources)
        .under(profile)
        .launchSpec(compiled.classes(), sources);
  }

  private ComparedRun made(Wanted wanted) {
    LineWeaver.Woven woven = LineWeaver.sequence(wanted.spec().classes());
    TracedRun traced =
        warm.trace(
            wanted
                .spec()
                .withClasses(woven.classes())
                .withTimeLimit(wanted.spec().timeLimit().multipliedBy(TRACING_TIMES_SLOWER)));
    RunResult run = traced.run();
    Interruptible.check();
    if (run.ending() instanceof Ending.Lost lost) {
      throw new CommandRefused(lost.what());
    }
    Lesson.Symptom symptom = lesson.folder().lesson().symptom();
    ComparedRun compared =
        new ComparedRun(
            wanted.name(),
            run.ending(),
            run.out(),
            run.err(),
            Symptoms.shows(symptom, run.out(), run.err()),
            Symptoms.expected(symptom, run.out()),
            new LineSequence(traced.lines(), woven.lines(), wanted.sources()));
    note(compared);
    return compared;
  }

  private void note(ComparedRun made) {
    boolean underProfile = made.name().equals(USUAL) || run().profiles().containsKey(made.name());
    if (underProfile && !run().profiles().isEmpty() && made.ending() instanceof Ending.Exited) {
      String profile = made.name().equals(USUAL) ? "" : made.name();
      found.accept(
          new ProfileRun(
              OUTSIDE_RUNS, !lesson.isEdited(), profile, made.symptom(), made.expected()));
    }
  }

  /** The lesson's profiles, the usual surroundings first, and what came of those tried so far. */
  public List<TriedProfile> profiles() {
    List<TriedProfile> profiles = new ArrayList<>();
    profiles.add(new TriedProfile("", Map.of(), outcome("")));
    new TreeMap<>(run().profiles())
        .forEach(
            (name, profile) ->
                profiles.add(new TriedProfile(name, profile.factors(), outcome(name))));
    return profiles;
  }

  private Optional<TriedProfile.Outcome> outcome(String profile) {
    return lesson
        .evidence()
        .last(ProfileRun.class, run -> run.original() && run.profile().equals(profile))
        .map(RunComparison::outcome);
  }

  private static TriedProfile.Outcome outcome(ProfileRun run) {
    if (run.symptom()) {
      return TriedProfile.Outcome.SYMPTOM;
    }
    return run.expected() ? TriedProfile.Outcome.EXPECTED : TriedProfile.Outcome.OTHER;
  }

  private Lesson.Run run() {
    return lesson.folder().lesson().run();
  }
}
