package dev.faultline.prove;

import dev.faultline.SmallLesson;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.child.ProgramRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.LessonReader;
import dev.faultline.prove.ProofReport.RuleResult;
import dev.faultline.session.LessonTools;
import java.util.List;
import java.util.Map;

/** Proves a small lesson that a test has broken in one place. */
final class Proving {
  private static final int REPETITIONS = 4;

  private final ProofReport report;

  private Proving(ProofReport report) {
    this.report = report;
  }

  static Proving of(SmallLesson lesson) {
    return of(lesson, CheckKinds.ALL);
  }

  static Proving of(SmallLesson lesson, Map<String, Class<? extends CheckSpec>> kinds) {
    return of(lesson, kinds, new JdiDebugger(), new ChildRunner());
  }

  /** Proves with children that a test can lose. */
  static Proving of(SmallLesson lesson, ProgramRunner runner) {
    return of(lesson, CheckKinds.ALL, new JdiDebugger(), runner);
  }

  /** Proves with a debugger that a test can hurry. */
  static Proving of(SmallLesson lesson, Debugger debugger) {
    return of(lesson, CheckKinds.ALL, debugger, new ChildRunner());
  }

  private static Proving of(
      SmallLesson lesson,
      Map<String, Class<? extends CheckSpec>> kinds,
      Debugger debugger,
      ProgramRunner runner) {
    LessonTools tools = new LessonTools(debugger, runner, new SourceCompiler());
    try (Prover prover = new Prover(tools, new LessonReader(kinds), REPETITIONS)) {
      return new Proving(prover.prove(lesson.directory(), rule -> {}));
    }
  }

  ProofReport report() {
    return report;
  }

  /** The ids of the rules that do not hold. */
  List<String> broken() {
    return report.rules().stream()
        .filter(rule -> !rule.findings().isEmpty())
        .map(RuleResult::rule)
        .toList();
  }

  /** The rules that could not be tried, each with why. */
  List<String> couldNotCheck() {
    return report.rules().stream()
        .filter(rule -> !rule.couldNotCheck().isEmpty())
        .map(rule -> rule.rule() + ": " + rule.couldNotCheck())
        .toList();
  }

  /** All findings, as text. */
  String findings() {
    return report.rules().stream().flatMap(rule -> rule.findings().stream()).toList().toString();
  }
}
