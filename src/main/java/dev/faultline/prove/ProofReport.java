package dev.faultline.prove;

import java.util.List;

/**
 * What the rules said of a lesson.
 *
 * @param lesson the lesson's folder name
 * @param rules in the order they were tried; a lesson that cannot be read has only the first
 */
public record ProofReport(String lesson, List<RuleResult> rules) {
  public ProofReport {
    rules = List.copyOf(rules);
  }

  public boolean proved() {
    return rules.stream().allMatch(RuleResult::holds);
  }

  /** Whether something is wrong with the lesson, as far as that could be checked. */
  public boolean hasFindings() {
    return rules.stream().anyMatch(rule -> !rule.findings().isEmpty());
  }

  /**
   * What one rule said.
   *
   * @param rule the rule's id
   * @param title what holds when the rule does, and on how much of the lesson it was tried
   * @param findings what does not hold
   * @param couldNotCheck why it could not be tried, on one line; empty when it was
   * @param millis how long it took
   */
  public record RuleResult(
      String rule, String title, List<Finding> findings, String couldNotCheck, long millis) {
    public RuleResult {
      findings = List.copyOf(findings);
    }

    /** Whether it was tried and nothing found. */
    public boolean holds() {
      return findings.isEmpty() && couldNotCheck.isEmpty();
    }
  }
}
