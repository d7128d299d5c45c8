package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Variants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rule 10: the hidden tests tell right from wrong. Correct variants pass them and run without the
 * symptom; mutants compile, fail at least one, and are not the same program twice.
 */
final class VariantsRule implements Rule {
  private static final String CORRECT = "variants/correct/";
  private static final String MUTANTS = "variants/mutants/";

  @Override
  public String id() {
    return "variants";
  }

  @Override
  public String title() {
    return Texts.of("prove.variants");
  }

  @Override
  public String tried(Proof proof) {
    Variants variants = proof.folder().variants();
    return Texts.of("prove.variants.tried", variants.correct().size(), variants.mutants().size());
  }

  @Override
  public List<Finding> check(Proof proof) {
    List<Finding> findings = new ArrayList<>();
    Variants variants = proof.folder().variants();
    new TreeMap<>(variants.correct())
        .forEach((name, files) -> correct(proof, CORRECT + name, files, findings));
    Map<Map<String, String>, String> known = new HashMap<>();
    known.put(code(proof.folder().buggy().files()), "buggy/");
    known.put(code(proof.folder().fixed().files()), "fixed/");
    new TreeMap<>(variants.mutants())
        .forEach((name, files) -> mutant(proof, MUTANTS + name, files, known, findings));
    return findings;
  }

  private static void correct(
      Proof proof, String folder, Map<String, String> files, List<Finding> findings) {
    Map<String, String> program = program(proof, folder, files, findings);
    Compilation compiled = proof.compile(program);
    if (!compiled.succeeded()) {
      findings.add(doesNotCompile(folder, compiled));
      return;
    }
    String complaint = proof.trials().complaint(program);
    if (!complaint.isEmpty()) {
      findings.add(Finding.of(folder, Texts.of("prove.variants.complaint", complaint)));
    }
    RunResult run = proof.runOnce(compiled);
    if (!FixedRule.isRight(run, proof.folder().lesson().symptom())) {
      findings.add(FixedRule.wrong(folder, run));
    }
  }

  private static void mutant(
      Proof proof,
      String folder,
      Map<String, String> files,
      Map<Map<String, String>, String> known,
      List<Finding> findings) {
    Map<String, String> program = program(proof, folder, files, findings);
    Compilation compiled = proof.compile(program);
    String same = known.putIfAbsent(code(program), folder);
    if (same != null) {
      findings.add(Finding.of(folder, Texts.of("prove.variants.same", same)));
    } else if (!compiled.succeeded()) {
      findings.add(doesNotCompile(folder, compiled));
    } else if (proof.trials().complaint(program).isEmpty()) {
      findings.add(Finding.of(folder, Texts.of("prove.variants.survives")));
    }
  }

  private static Map<String, String> program(
      Proof proof, String folder, Map<String, String> files, List<Finding> findings) {
    Map<String, String> fixed = proof.folder().fixed().files();
    for (String file : files.keySet()) {
      if (!fixed.containsKey(file)) {
        findings.add(Finding.of(folder + "/" + file, Texts.of("prove.variants.stray")));
      }
    }
    return Variants.over(fixed, files);
  }

  private static Finding doesNotCompile(String folder, Compilation compiled) {
    return Finding.of(folder, Texts.of("prove.noCompile", compiled.errors().get(0).oneLine()));
  }

  /** What a compiler sees of a program. */
  private static Map<String, String> code(Map<String, String> program) {
    Map<String, String> code = new TreeMap<>();
    program.forEach((file, text) -> code.put(file, SourceComments.without(text)));
    return code;
  }
}
