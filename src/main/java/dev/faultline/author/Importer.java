package dev.faultline.author;

import dev.faultline.author.FaultFinder.FoundFault;
import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson.Symptom;
import dev.faultline.prove.Hunk;
import dev.faultline.session.LessonTools;
import dev.faultline.session.Symptoms;
import dev.faultline.testrun.TestRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a lesson of two versions of a program and its tests. Everything but prose is taken from
 * what they really do: they are compiled, run and tested in child JVMs.
 */
public final class Importer {
  /** What a program does counts when it does it this often. */
  private static final int RUNS = 3;

  private final LessonTools tools;

  public Importer(LessonTools tools) {
    this.tools = tools;
  }

  /**
   * Writes a lesson that proves once its texts are written.
   *
   * @param parent where the lesson's folder goes
   * @param tests test sources by path; each file is a test class
   * @return the folder
   * @throws DraftRefused when no lesson can be made of them
   */
  public Path draft(Path parent, String id, Versions given, Map<String, String> tests) {
    DraftFolder folder = new DraftFolder(parent, id);
    HiddenTestRuns hidden =
        new HiddenTestRuns(new TestRunner(tools.compiler(), tools.runner(), List.of()), tests);
    refuseOtherFiles(given);
    Compilation buggy = compiled(given.buggy(), "buggy");
    compiled(given.fixed(), "fixed");
    hidden.mustPass(given.fixed());
    List<String> failing = List.copyOf(hidden.failingOn(given.buggy()));
    Symptom symptom = symptom(given, buggy);
    Versions versions = withoutNeedlessChanges(given, symptom, hidden);
    List<Hunk> changes = Hunk.between(versions.buggy(), versions.fixed());
    List<FoundFault> faults =
        new FaultFinder(tools.debugger(), versions.buggy())
            .find(versions.launch(buggy.classes()), changes);
    if (faults.isEmpty()) {
      throw new DraftRefused(Texts.of("author.draft.notRun"));
    }
    List<String> changed = List.copyOf(new TreeSet<>(changes.stream().map(Hunk::file).toList()));
    return folder.write(
        new Draft(id, versions, symptom, faults, changed, hidden.classes(), failing).files(tests));
  }

  private static void refuseOtherFiles(Versions versions) {
    Stream.concat(versions.buggy().keySet().stream(), versions.fixed().keySet().stream())
        .filter(file -> !versions.buggy().containsKey(file) || !versions.fixed().containsKey(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new DraftRefused(Texts.of("author.draft.oneOnly", file));
            });
  }

  private Compilation compiled(Map<String, String> sources, String version) {
    Compilation compiled = tools.compiler().compile(sources);
    if (!compiled.succeeded()) {
      throw new DraftRefused(
          Texts.of("author.draft.broken." + version, compiled.errors().get(0).oneLine()));
    }
    return compiled;
  }

  private Symptom symptom(Versions versions, Compilation buggy) {
    Compilation fixed = compiled(versions.fixed(), "fixed");
    SymptomFinder finder = new SymptomFinder(runs(versions, buggy), runs(versions, fixed));
    return finder
        .find()
        .orElseThrow(() -> new DraftRefused(versions.main() + " " + finder.whyNone()));
  }

  private List<RunResult> runs(Versions versions, Compilation compiled) {
    return Stream.generate(() -> tools.runner().run(versions.launch(compiled.classes())))
        .limit(RUNS)
        .toList();
  }

  /**
   * Leaves out of the fix what is not needed to be rid of the symptom and to pass the tests, until
   * each change that is left is.
   */
  private Versions withoutNeedlessChanges(Versions given, Symptom symptom, HiddenTestRuns hidden) {
    return Hunk.between(given.buggy(), given.fixed()).stream()
        .map(change -> given.withFixed(change.putBack(given.fixed())))
        .filter(without -> isRight(without, symptom) && hidden.pass(without.fixed()))
        .findFirst()
        .map(without -> withoutNeedlessChanges(without, symptom, hidden))
        .orElse(given);
  }

  private boolean isRight(Versions versions, Symptom symptom) {
    Compilation compiled = tools.compiler().compile(versions.fixed());
    if (!compiled.succeeded()) {
      return false;
    }
    RunResult run = tools.runner().run(versions.launch(compiled.classes()));
    return Symptoms.expected(symptom, run.out()) && !Symptoms.shows(symptom, run.out(), run.err());
  }
}
