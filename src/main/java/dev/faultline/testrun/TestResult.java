package dev.faultline.testrun;

/**
 * How one test ended in one round.
 *
 * @param className binary name of the test class
 * @param method the test method, empty when a whole class failed
 * @param displayName what the test says of itself
 * @param ended whether it came to an end; one that the run's time did not suffice for has not
 *     passed
 * @param message why it failed, empty when it passed
 * @param covered ids of the lines that it went through, as {@link
 *     dev.faultline.agent.LineTrace#text} says; empty unless the program was woven to tell them
 */
public record TestResult(
    String className,
    String method,
    String displayName,
    boolean passed,
    boolean ended,
    String message,
    String covered) {
  /** The class's simple name. */
  public String simpleClassName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** Simple class name, dot, method. */
  public String id() {
    return simpleClassName() + "." + method;
  }
}
