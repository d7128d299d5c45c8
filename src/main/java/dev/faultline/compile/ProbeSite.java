package dev.faultline.compile;

import java.util.List;

/**
 * A place in a woven class where a probe can be armed.
 *
 * @param id unique among all classes woven for one program
 * @param className binary name of the class
 * @param file path of the source file relative to the source root; empty when the class does not
 *     tell
 * @param method name; {@code <init>} and {@code <clinit>} for initialisers
 * @param descriptor JVM descriptor of the method
 * @param line 1-based source line
 * @param kind what happens there
 * @param startsStatement false where the line is entered in the middle of an expression
 * @param parameters {@code this}, if there is one, and the local variables assigned there; first of
 *     all the {@link #RESULT} at the exit of a method that returns something
 * @param catches binary names of the exceptions that the handler catches; empty but for {@link
 *     Kind#CATCH}
 */
public record ProbeSite(
    int id,
    String className,
    String file,
    String method,
    String descriptor,
    int line,
    Kind kind,
    boolean startsStatement,
    List<Snippet.Parameter> parameters,
    List<String> catches) {
  /** Name of the parameter that is the returned value. */
  public static final String RESULT = "return";

  public ProbeSite {
    parameters = List.copyOf(parameters);
    catches = List.copyOf(catches);
  }

  /** What happens at a site. */
  public enum Kind {
    /** A line begins. */
    LINE,
    /** A method begins. */
    ENTRY,
    /** A method returns. */
    EXIT,
    /** A {@code catch} block begins. */
    CATCH
  }
}
