package dev.faultline.terminal;

import dev.faultline.lesson.Act;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.LessonFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The acts of a walkthrough as a learner types them in the console. */
final class ActLines {
  private static final Pattern ANCHOR = Pattern.compile("@(\\w+)");

  private final LessonFolder lesson;
  private final Path folder;

  /**
   * @param folder takes the files that a fix is read from
   */
  ActLines(LessonFolder lesson, Path folder) {
    this.lesson = lesson;
    this.folder = folder;
  }

  List<String> lines() {
    return lesson.walkthrough().stream().flatMap(this::typed).toList();
  }

  private Stream<String> typed(Act act) {
    if (act instanceof Act.Break set) {
      String condition = set.when().isEmpty() ? "" : " if " + set.when();
      return Stream.of("break " + place(set.at()) + condition);
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
    return claimed(act);
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
    } else if (act instanceof Act.Answer answer) {
      return Stream.of("answer " + answer.check() + " " + withLines(answer.text()));
    } else if (act instanceof Act.Blame blame) {
      return Stream.of("blame " + place(blame.at()) + " " + blame.certainty());
    } else if (act instanceof Act.Cause cause) {
      return Stream.of("cause " + cause.option() + " " + cause.certainty());
    } else if (act instanceof Act.Fix fix) {
      return fix.files().stream().map(file -> "fix " + file + " < " + written(file));
    } else if (act instanceof Act.Test) {
      return Stream.of("test");
    }
    throw new IllegalArgumentException("no line for " + act);
  }

  private String place(String anchor) {
    AnchoredSources.Place place = lesson.buggy().anchor(anchor).orElseThrow();
    return place.file() + ":" + place.line();
  }

  private String withLines(String text) {
    return ANCHOR.matcher(text).replaceAll(name -> place(name.group(1)));
  }

  private Path written(String file) {
    try {
      Path copy = folder.resolve(file.replace('/', '_'));
      return Files.writeString(copy, lesson.fixed().files().get(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
