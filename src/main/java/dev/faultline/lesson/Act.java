package dev.faultline.lesson;

import java.util.List;

/**
 * One act of a learner, as {@code walkthrough.json} lists them under {@code acts}. The JSON key
 * {@code act} names the kind: the record's name in lower case, words joined by hyphens.
 */
public sealed interface Act {
  /** An act at a line. */
  interface Placed {
    /** Anchor of the line. */
    String at();
  }

  /** An act for a check. */
  interface Checked {
    /** Id of the check. */
    String check();
  }

  /** Sets a breakpoint. */
  record Break(
      @Key(value = "Anchor of the line.", example = "\"FEE\"") String at,
      @Key(
              value = "Condition under which it stops, empty for always.",
              example = "\"hours > 3\"",
              fallback = "\"\"")
          String when)
      implements Act, Placed {}

  /** Writes a call of {@code faultline.Breakpoint.here()} into the program, before a line. */
  record Here(
      @Key(value = "Anchor of the line.", example = "\"FEE\"") String at,
      @Key(
              value = "In which case it stops; left out for always.",
              example = "\"hours > 3\"",
              fallback = "\"\"")
          String when)
      implements Act, Placed {}

  /** Removes a breakpoint. */
  record Clear(@Key(value = "Anchor of the line.", example = "\"FEE\"") String at)
      implements Act, Placed {}

  /** Sets a watchpoint. */
  record Watch(
      @Key(value = "The field, as class, dot, name.", example = "\"board.Pos.x\"") String field,
      @Key(
              value = "At which use it stops.",
              example = "\"write\"",
              fallback = "\"write\"",
              oneOf = {"read", "write"})
          String use)
      implements Act {}

  /** Removes a watchpoint. */
  record Unwatch(
      @Key(value = "The field, as class, dot, name.", example = "\"board.Pos.x\"") String field,
      @Key(
              value = "At which use it stopped.",
              example = "\"write\"",
              fallback = "\"write\"",
              oneOf = {"read", "write"})
          String use)
      implements Act {}

  /** Stops where an exception is thrown, whether it is caught later or not. */
  record Catch(
      @Key(
              value = "Binary name of the exception's class.",
              example = "\"java.lang.ArithmeticException\"")
          String exception)
      implements Act {}

  /** No longer stops there. */
  record Uncatch(
      @Key(
              value = "Binary name of the exception's class.",
              example = "\"java.lang.ArithmeticException\"")
          String exception)
      implements Act {}

  /** Starts the program, stopped at the first line of main. */
  record Run(
      @Key(
              value = "Name of the profile to run it under, empty for the usual surroundings.",
              example = "\"turkish\"",
              fallback = "\"\"")
          String profile)
      implements Act {}

  /** Runs on to the next stop or the end; starts the program when nothing runs. */
  record Continue() implements Act {}

  /** Steps into, {@code times} times. */
  record Step(@Key(value = "How often.", example = "2", fallback = "1", min = 1) int times)
      implements Act {}

  /** Steps over, {@code times} times. */
  record Next(@Key(value = "How often.", example = "2", fallback = "1", min = 1) int times)
      implements Act {}

  /** Steps out. */
  record Return() implements Act {}

  /** Runs to a line. */
  record Until(@Key(value = "Anchor of the line.", example = "\"FEE\"") String at)
      implements Act, Placed {}

  /** Selects a frame, 0 being the top one. */
  record Frame(@Key(value = "Index of the frame.", example = "1", min = 0) int index)
      implements Act {}

  /** Lists the source around the current line. */
  record ListSource() implements Act {}

  /** Shows the call stack. */
  record Where() implements Act {}

  /** Evaluates and prints an expression in the selected frame. */
  record Print(@Key(value = "The expression.", example = "\"hours\"") String expression)
      implements Act {}

  /** Evaluates an expression and prints the object's parts. */
  record Pp(@Key(value = "The expression.", example = "\"ticket\"") String expression)
      implements Act {}

  /** Looks at what the compiler warns of. */
  record Warnings() implements Act {}

  /** Queries the JSON lines that the program logged. */
  record Query(
      @Key(
              value = "The query: conditions joined by and; then, if wanted, count by a field.",
              example = "\"status = failed and ms > 200 count by customer\"")
          String text)
      implements Act {}

  /** Records the calls of methods from now on. */
  record Trace(
      @Key(
              value = "Binary names of the classes whose calls are recorded; none for all.",
              example = "[\"rights.Resolver\"]",
              fallback = "[]")
          List<String> classes)
      implements Act {}

  /** Looks at the recorded calls. */
  record Calls() implements Act {}

  /** Counts the objects on the heap by class. */
  record Heap() implements Act {}

  /** Looks at what keeps an object alive. */
  record WhyAlive(
      @Key(value = "An expression for the object.", example = "\"chart\"") String expression)
      implements Act {}

  /** Lets one thread alone run to its next line, {@code times} times. */
  record Turn(
      @Key(value = "The thread's name.", example = "\"worker-1\"") String thread,
      @Key(
              value = "How far each turn goes.",
              example = "\"step\"",
              fallback = "\"next\"",
              oneOf = {"step", "next", "return"})
          String depth,
      @Key(value = "How often.", example = "2", fallback = "1", min = 1) int times)
      implements Act {}

  /** Takes the turns of this run again in runs of their own, to see whether the symptom shows. */
  record ReplayTurns() implements Act {}

  /** Lets the stopped program run until threads wait for each other, then looks at them. */
  record Deadlocks() implements Act {}

  /** Runs the program on a smaller input. */
  record Minimise(
      @Key(
              value =
                  "The input, in place of the standard input that the lesson gives, or, where it"
                      + " gives none, of the last argument of main.",
              example = "\"7,,\\n\"")
          String input)
      implements Act {}

  /** Searches the history by halves, judging each revision by whether the symptom shows. */
  record Bisect() implements Act {}

  /** Answers a check that asks for a prediction. */
  record Predict(
      @Key(value = "Id of the check.", example = "\"c2\"") String check,
      @Key(value = "The predicted value as text.", example = "\"1\"") String value)
      implements Act, Checked {}

  /** States a hypothesis, which the app settles by running the program. */
  record Hypothesise(
      @Key(value = "Anchor of the line at which it is to hold.", example = "\"FEE\"") String at,
      @Key(value = "An expression over what is in scope.", example = "\"hours\"") String expression,
      @Key(
              value = "How they compare.",
              example = "\"==\"",
              oneOf = {"==", "!=", "<", "<=", ">", ">="})
          String relation,
      @Key(value = "The value, as an expression.", example = "\"2\"") String value)
      implements Act, Placed {}

  /** Writes something down for oneself. */
  record Note(
      @Key(value = "What is written down.", example = "\"Every row is the same array.\"")
          String text)
      implements Act {}

  /** Answers a check that asks a question. */
  record Answer(
      @Key(value = "Id of the check.", example = "\"c3\"") String check,
      @Key(
              value = "The answer; in it `@NAME` stands for the line of the anchor NAME.",
              example = "\"teller-1 at @SECOND\"")
          String text)
      implements Act, Checked {}

  /** Names the faulty line. */
  record Blame(
      @Key(value = "Id of the check.", example = "\"c3\"") String check,
      @Key(value = "Anchor of the line.", example = "\"FEE\"") String at,
      @Key(value = "How certain, from 1 to 3.", example = "3", min = 1, max = 3) int certainty)
      implements Act, Placed, Checked {}

  /** Names the cause. */
  record Cause(
      @Key(value = "Id of the check.", example = "\"c4\"") String check,
      @Key(value = "Id of the chosen option.", example = "\"k1\"") String option,
      @Key(value = "How certain, from 1 to 3.", example = "3", min = 1, max = 3) int certainty)
      implements Act, Checked {}

  /** Replaces files with those of {@code fixed/}. */
  record Fix(
      @Key(value = "The files, by path.", min = 1, example = "[\"garage/Tariff.java\"]")
          List<String> files)
      implements Act {}

  /** Writes the tests that a check asks for: the file of their path in {@code tests/hidden/}. */
  record WriteTests(@Key(value = "Id of the check.", example = "\"c6\"") String check)
      implements Act, Checked {}

  /** Runs the tests of a check. */
  record Test(@Key(value = "Id of the check.", example = "\"c5\"") String check)
      implements Act, Checked {}
}
