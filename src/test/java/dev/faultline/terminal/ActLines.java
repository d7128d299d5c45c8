package dev.faultline.terminal;

import dev.faultline.check.kind.TestsKill;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.LessonFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The acts of a walkthrough as a learner types them in the console. */
public final class ActLines {
  private static final Pattern ANCHOR = Pattern.compile("@(\\w+)");

  private final LessonFolder lesson;
  private final Path folder;

  /**
   * @param folder takes the files that a fix is read from
   */
  public ActLines(LessonFolder lesson, Path folder) {
    this.lesson = lesson;
    this.folder = folder;
  }

  List<String> lines() {
    return lesson.walkthrough().stream().flatMap(this::typed).toList();
  }

  /** The lines for one act. */
  public Stream<String> typed(Act act) {
    if (act instanceof Act.Break set) {
      String condition = set.when().isEmpty() ? "" : " if " + set.when();
      return Stream.of("break " + place(set.at()) + condition);
    } else if (act instanceof Act.Here here) {
      String condition = here.when().isEmpty() ? "" : " if " + here.when();
      return Stream.of("here " + place(here.at()) + condition);
    } else if (act instanceof Act.Clear clear) {
      return Stream.of("clear " + place(clear.at()));
    } else if (act instanceof Act.Catch thrown) {
      return Stream.of("catch " + thrown.exception() + " both");
    } else if (act instanceof Act.Uncatch thrown) {
      return Stream.of("uncatch " + thrown.exception());
    } else if (act instanceof Act.Run run) {
      return Stream.of(run.profile().isEmpty() ? "run" : "run --profile " + run.profile());
    } else if (act instanceof Act.Continue) {
      return Stream.of("c");
    } else if (act instanceof Act.Step step) {
      return Stream.generate(() -> "s").limit(step.times());
    } else if (act instanceof Act.Next next) {
      return Stream.generate(() -> "n").limit(next.times());
    } else if (act instanceof Act.Return) {
      return Stream.of("r");
    } else if (act instanceof Act.Until until) {
      return Stream.of("until " + place(until.at()));
    } else if (act instanceof Act.Frame frame) {
      return Stream.of("frame " + frame.index());
    } else if (act instanceof Act.ListSource) {
      return Stream.of("l");
    } else if (act instanceof Act.Where) {
      return Stream.of("w");
    } else if (act instanceof Act.Warnings) {
      return Stream.of("warnings");
    }
    return recorded(act);
  }

  private Stream<String> recorded(Act act) {
    if (act instanceof Act.Watch watch) {
      return Stream.of("watch " + watch.field() + " " + watch.use());
    } else if (act instanceof Act.Unwatch unwatch) {
      return Stream.of("unwatch " + unwatch.field());
    } else if (act instanceof Act.Bisect) {
      boolean byOwnTests = lesson.walkthrough().stream().anyMatch(Act.WriteTests.class::isInstance);
      String oracle =
          byOwnTests ? "tests" : "not out contains " + lesson.lesson().symptom().expected();
      return Stream.of("bisect start", "bisect run " + oracle);
    } else if (act instanceof Act.Minimise smaller) {
      return Stream.of("minimise try \"" + smaller.input().replace("\n", "\\n") + "\"");
    } else if (act instanceof Act.Query query) {
      return Stream.of("query " + query.text());
    } else if (act instanceof Act.Trace trace) {
      String classes = String.join(" ", trace.classes());
      return Stream.of("trace " + (classes.isEmpty() ? "all" : classes));
    } else if (act instanceof Act.Calls) {
      return Stream.of("trace");
    } else if (act instanceof Act.Heap) {
      return Stream.of("heap");
    } else if (act instanceof Act.WhyAlive why) {
      return Stream.of("whyalive " + why.expression());
    } else if (act instanceof Act.Turn turn) {
      String line = "turn " + turn.thread() + " " + turn.depth();
      return Stream.generate(() -> line).limit(turn.times());
    } else if (act instanceof Act.ReplayTurns) {
      return Stream.of("schedule prove");
    } else if (act instanceof Act.Deadlocks) {
      return Stream.concat(intoTheirWaits(), Stream.of("deadlocks"));
    }
    return claimed(act);
  }

  /** The console only looks at threads that wait; a turn leads each one so far. */
  private Stream<String> intoTheirWaits() {
    return lesson.walkthrough().stream()
        .filter(Act.Turn.class::isInstance)
        .map(act -> ((Act.Turn) act).thread())
        .filter(thread -> !thread.equals("main"))
        .distinct()
        .map(thread -> "turn " + thread);
  }

  private Stream<String> claimed(Act act) {
    if (act instanceof Act.Print print) {
      return Stream.of("p " + print.expression());
    } else if (act instanceof Act.Pp pp) {
      return Stream.of("pp " + pp.expression());
    } else if (act instanceof Act.Predict predict) {
      return Stream.of("predict " + predict.check() + " " + predict.value());
    } else if (act instanceof Act.Hypothesise claim) {
      return Stream.of(
          String.join(
              " ",
              "claim",
              place(claim.at()),
              claim.expression(),
              claim.relation(),
              claim.value()));
    } else if (act instanceof Act.Note note) {
      return Stream.of("note " + note.text());
    } else if (act instanceof Act.Answer answer) {
      return Stream.of("answer " + answer.check() + " " + withLines(answer.text()));
    } else if (act instanceof Act.Blame blame) {
      return Stream.of("blame " + place(blame.at()) + " " + blame.certainty());
    } else if (act instanceof Act.Cause cause) {
      return Stream.of("cause " + cause.option() + " " + cause.certainty());
    } else if (act instanceof Act.Fix fix) {
      Map<String, String> fixed = lesson.fixed().files();
      return fix.files().stream()
          .map(file -> "fix " + file + " < " + written(file, fixed.get(file)));
    } else if (act instanceof Act.WriteTests tests) {
      String file = testFile(tests.check());
      return Stream.of("tests < " + written(file, lesson.hiddenTests().get(file)));
    } else if (act instanceof Act.Test test) {
      return Stream.of("test " + test.check());
    }
    throw new IllegalArgumentException("no line for " + act);
  }

  private String place(String anchor) {
    AnchoredSources.Place place = lesson.buggy().anchor(anchor).orElseThrow();
    return place.file() + ":" + place.line();
  }

  /** A text with lines in place of anchors. */
  public String withLines(String text) {
    return ANCHOR.matcher(text).replaceAll(name -> place(name.group(1)));
  }

  private String testFile(String check) {
    return lesson.lesson().checks().stream()
        .filter(TestsKill.class::isInstance)
        .map(TestsKill.class::cast)
        .filter(tests -> tests.id().equals(check))
        .findFirst()
        .orElseThrow()
        .file();
  }

  private Path written(String file, String text) {
    try {
      Path copy = folder.resolve(file.replace('/', '_'));
      return Files.writeString(copy, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
