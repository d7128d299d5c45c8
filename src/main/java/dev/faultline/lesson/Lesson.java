package dev.faultline.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A lesson as {@code lesson.json} describes it. */
public record Lesson(
    @Key(value = "Version of the lesson format.", example = "1", min = 1, max = 1) int format,
    @Key(
            value = "Unique id, the same as the folder's name: lower-case words joined by hyphens.",
            example = "\"a1-first-stop\"",
            pattern = Lesson.ID_PATTERN)
        String id,
    @Key(
            value = "Version of this lesson, as major.minor.patch.",
            example = "\"1.0.0\"",
            pattern = "\\d+\\.\\d+\\.\\d+")
        String version,
    @Key(
            value = "Title shown in the catalogue. It must not give the fault away.",
            example = "\"Parking fee\"")
        String title,
    @Key(
            value = "Track the lesson belongs to.",
            example = "\"A\"",
            oneOf = {"A", "B", "C", "D", "E", "F", "G", "H"})
        String track,
    @Key(
            value = "The skill it teaches, a few words for the catalogue.",
            example = "\"Stop, step and look\"")
        String skill,
    @Key(value = "Topics for the search.", example = "[\"debugger\", \"stepping\"]", min = 1)
        List<String> topics,
    @Key(
            value = "Classes of fault of which its own is an example; mastery is kept for each.",
            example = "[\"overflow\"]",
            fallback = "[]",
            oneOf = {
              "arithmetic",
              "assertion",
              "background-task",
              "bounds",
              "cache-key",
              "comparison",
              "deadlock",
              "equality",
              "exception-cause",
              "exception-type",
              "input-validation",
              "interrupt",
              "locale",
              "log-context",
              "memory-leak",
              "mutable-key",
              "mutable-state",
              "off-by-one",
              "overflow",
              "overload",
              "parsing",
              "race",
              "resource-leak",
              "rounding",
              "shared-object",
              "swallowed-exception",
              "test-double",
              "time",
              "transaction",
              "type-safety",
              "wrong-argument"
            })
        List<String> faultClass,
    @Key(value = "From 1 (first steps) to 5.", example = "1", min = 1, max = 5) int difficulty,
    @Key(value = "Minutes a learner needs.", example = "15", min = 1) int minutes,
    @Key(value = "Ids of lessons to do first.", example = "[\"a1-first-stop\"]", fallback = "[]")
        List<String> prerequisites,
    @Key(value = "Java versions it runs on.", example = "{\"min\": 17}", fallback = "{\"min\": 17}")
        Jdk jdk,
    @Key(value = "How the program is run.", example = "{\"main\": \"garage.Main\"}") Run run,
    @Key(
            value = "What a user of the program would report.",
            example = "{\"kind\": \"output\", \"expected\": \"fee 6\", \"actual\": \"fee 3\"}")
        Symptom symptom,
    @Key(value = "Where the program is wrong.", example = "[{\"anchor\": \"FEE\"}]", min = 1)
        List<Fault> faults,
    @Key(
            value = "The debugging process as the learner walks it, in order.",
            example = "[{\"id\": \"s1\", \"phase\": \"reproduce\", \"prompt\": \"Run it.\"}]",
            min = 1)
        List<Step> steps,
    @Key(
            value = "What is checked, by evidence of what happened in the JVM.",
            example =
                "[{\"id\": \"c1\", \"kind\": \"exception-stop\", \"prompt\": \"Stop where it dies.\", \"exception\": \"java.lang.ArithmeticException\"}]",
            min = 1)
        List<CheckSpec> checks,
    @Key(
            value = "Hints, a ladder of four levels for each check that has any.",
            example = "[{\"check\": \"c1\", \"level\": 1, \"text\": \"Start at the end.\"}]",
            fallback = "[]")
        List<Hint> hints,
    @Key(
            value = "How the lesson is scored.",
            example = "{\"passAt\": 0.7}",
            fallback = "{\"passAt\": 0.7}")
        Scoring scoring,
    @Key(value = "Licence of texts and programs, as an SPDX id.", example = "\"CC-BY-4.0\"")
        String license,
    @Key(
            value = "The JSON Schema, so that an editor completes and checks the file.",
            example = "\"../lesson.schema.json\"",
            fallback = "null")
        @Nullable String $schema) {

  /** What an id looks like. */
  public static final String ID_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  /** The most characters of an id that a new lesson or a pack may have. */
  public static final int LONGEST_ID = 60;

  /** That of the id, in which lessons differ: all of a lesson takes too long for the catalogue. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The lesson with what a file of its folder holds as standard input. */
  Lesson withStdin(String text) {
    Run given =
        new Run(
            run.main,
            run.args,
            run.jvm,
            run.env,
            text,
            run.stdinFile,
            run.timeoutMs,
            run.heapMb,
            run.profiles,
            run.libraries);
    return new Lesson(
        format,
        id,
        version,
        title,
        track,
        skill,
        topics,
        faultClass,
        difficulty,
        minutes,
        prerequisites,
        jdk,
        given,
        symptom,
        faults,
        steps,
        checks,
        hints,
        scoring,
        license,
        $schema);
  }

  /** The check with this id. */
  public Optional<CheckSpec> check(String checkId) {
    return checks.stream().filter(check -> check.id().equals(checkId)).findFirst();
  }

  /** The number of the step that asks for this check, from 1; each check is in one. */
  public int stepOf(String checkId) {
    return (int) steps.stream().takeWhile(step -> !step.checks().contains(checkId)).count() + 1;
  }

  /**
   * Every text that a learner reads, by a key that says where it stands: {@code title}, {@code
   * skill}, {@code steps.ID}, {@code checks.ID.prompt}, {@code hints.CHECK.LEVEL}, and what else a
   * check has to say.
   */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", title);
    texts.put("skill", skill);
    steps.forEach(step -> texts.put("steps." + step.id(), step.prompt()));
    for (CheckSpec check : checks) {
      check.texts().forEach((key, text) -> texts.put("checks." + check.id() + "." + key, text));
    }
    hints.forEach(hint -> texts.put("hints." + hint.check() + "." + hint.level(), hint.text()));
    return texts;
  }

  /** The same lesson with other texts, by the keys of {@link #texts}; those not given stay. */
  Lesson withTexts(Map<String, String> texts) {
    return new Lesson(
        format,
        id,
        version,
        texts.getOrDefault("title", title),
        track,
        texts.getOrDefault("skill", skill),
        topics,
        faultClass,
        difficulty,
        minutes,
        prerequisites,
        jdk,
        run,
        symptom,
        faults,
        steps.stream().map(step -> step.withTexts(texts)).toList(),
        checks.stream().map(check -> check.withTexts(own(check, texts))).toList(),
        hints.stream().map(hint -> hint.withTexts(texts)).toList(),
        scoring,
        license,
        $schema);
  }

  private static Map<String, String> own(CheckSpec check, Map<String, String> texts) {
    Map<String, String> own = new LinkedHashMap<>(check.texts());
    own.replaceAll((key, text) -> texts.getOrDefault("checks." + check.id() + "." + key, text));
    return own;
  }

  /** Java versions a lesson runs on. */
  public record Jdk(@Key(value = "Lowest feature version.", example = "17", min = 17) int min) {}

  /** How the program is run. */
  public record Run(
      @Key(value = "Binary name of the class with main.", example = "\"garage.Main\"") String main,
      @Key(value = "Arguments of main.", example = "[\"61\"]", fallback = "[]") List<String> args,
      @Key(value = "Options of the child JVM.", example = "[\"-ea\"]", fallback = "[]")
          List<String> jvm,
      @Key(value = "Environment variables.", example = "{\"MODE\": \"test\"}", fallback = "{}")
          Map<String, String> env,
      @Key(
              value = "All of standard input, or null to leave it to the learner.",
              example = "\"61\\n\"",
              fallback = "null")
          @Nullable String stdin,
      @Key(
              value =
                  "A text file in the lesson's folder that holds all of standard input, for one too"
                      + " long to stand in stdin, or null.",
              example = "\"orders.csv\"",
              fallback = "null",
              pattern = "[A-Za-z0-9][A-Za-z0-9._-]*")
          @Nullable String stdinFile,
      @Key(
              value = "Time limit in milliseconds, not counting the time it is stopped.",
              example = "10000",
              fallback = "10000",
              min = 1)
          int timeoutMs,
      @Key(value = "Heap limit in MiB.", example = "128", fallback = "128", min = 16) int heapMb,
      @Key(
              value = "Other surroundings to run it in, by a name for the learner.",
              example = "{\"turkish\": {\"locale\": \"tr-TR\"}}",
              fallback = "{}")
          Map<String, Profile> profiles,
      @Key(
              value =
                  "Libraries that the program or its tests need. Tests have JUnit without asking.",
              example = "[\"h2\"]",
              fallback = "[]",
              oneOf = {"h2", "jqwik"})
          List<String> libraries) {

    /**
     * In what two profiles differ, such as {@code locale} or {@code jvm -ea}.
     *
     * @param one a profile's name; an unknown one, such as an empty one, stands for the usual
     *     surroundings
     * @param other likewise
     */
    public Set<String> difference(String one, String other) {
      Map<String, String> here = factors(one);
      Map<String, String> there = factors(other);
      Set<String> different = new TreeSet<>(here.keySet());
      different.addAll(there.keySet());
      different.removeIf(factor -> Objects.equals(here.get(factor), there.get(factor)));
      return different;
    }

    private Map<String, String> factors(String profile) {
      Map<String, String> factors =
          new TreeMap<>(profiles.getOrDefault(profile, Profile.USUAL).factors());
      factors.putIfAbsent("args", String.join(" ", args));
      env.forEach((name, value) -> factors.putIfAbsent("env " + name, value));
      jvm.forEach(option -> factors.putIfAbsent("jvm " + option, ""));
      return factors;
    }
  }

  /**
   * How the fault shows itself.
   *
   * <p>{@code output}: {@code actual} is in the output and {@code expected} is not; after the fix
   * it is the other way round. {@code exception}: the program dies of {@code actual}, an
   * exception's class name, optionally followed by {@code ": "} and a part of its message; {@code
   * expected} is output that the fixed program prints.
   */
  public record Symptom(
      @Key(
              value = "How it shows.",
              example = "\"output\"",
              oneOf = {"output", "exception"})
          String kind,
      @Key(value = "Text that the right program prints.", example = "\"fee 6\"") String expected,
      @Key(value = "What the faulty program prints or dies of.", example = "\"fee 3\"")
          String actual) {}

  /** A place that is wrong. */
  public record Fault(
      @Key(value = "Anchor of the faulty line.", example = "\"FEE\"") String anchor,
      @Key(
              value = "Anchors of lines that are right answers too.",
              example = "[\"CALL\"]",
              fallback = "[]")
          List<String> alsoAccept,
      @Key(
              value = "Whether the fault is code that is missing next to the anchored line.",
              example = "true",
              fallback = "false")
          boolean missingCode) {}

  /** One step of the debugging process. */
  public record Step(
      @Key(value = "Unique within the lesson.", example = "\"s1\"") String id,
      @Key(
              value = "Which part of the process it is.",
              example = "\"reproduce\"",
              oneOf = {
                "reproduce",
                "observe",
                "hypothesise",
                "predict",
                "locate",
                "diagnose",
                "fix",
                "prove"
              })
          String phase,
      @Key(value = "What to do, a sentence or two.", example = "\"Run the program.\"")
          String prompt,
      @Key(
              value = "Ids of the checks that belong to the step.",
              example = "[\"c1\"]",
              fallback = "[]")
          List<String> checks) {
    private Step withTexts(Map<String, String> texts) {
      return new Step(id, phase, texts.getOrDefault("steps." + id, prompt), checks);
    }
  }

  /** One hint. */
  public record Hint(
      @Key(value = "Id of the check it helps with.", example = "\"c1\"") String check,
      @Key(
              value = "1 strategy, 2 where to look, 3 what to compare, 4 this step worked out.",
              example = "1",
              min = 1,
              max = 4)
          int level,
      @Key(value = "The hint.", example = "\"Work backwards from the printed fee.\"") String text) {
    private Hint withTexts(Map<String, String> texts) {
      return new Hint(check, level, texts.getOrDefault("hints." + check + "." + level, text));
    }
  }

  /** How a lesson is scored. */
  public record Scoring(
      @Key(value = "Share of the points that passes the lesson.", example = "0.7", min = 0, max = 1)
          double passAt) {}
}
