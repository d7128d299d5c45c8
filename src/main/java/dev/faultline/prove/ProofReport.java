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
    return rules.stream().allMatch(rule -> rule.findings().isEmpty());
  }

  /**
   * What one rule said.
   *
   * @param rule the rule's id
   * @param title what holds when the rule does, and on how much of the lesson it was tried
   * @param findings empty when it does
   * @param millis how long it took
   */
  public record RuleResult(String rule, String title, List<Finding> findings, long millis) {
    public RuleResult {
      findings = List.copyOf(findings);
    }
  }
}
