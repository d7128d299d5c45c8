package dev.faultline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementTest {
  private static final Pattern OFFER =
      Pattern.compile("Prove (\\S+) without a hint, .* builds on \\((\\d+)\\) count as known");
  private static final Pattern KNOWN = Pattern.compile("(?m)^.* min  known .*$");

  @TempDir Path folder;

  @Test
  void whoProvesTheLessonOfferedNeedNotDoThoseThatItBuildsOn() throws Exception {
    PipedApp app = new PipedApp(PipedApp.shippedLessons(), folder.resolve("data"));
    String first = app.run("", "lessons").out();
    assertThat(first)
        .contains("Up next: faultline learn a1-first-stop")
        .doesNotContainPattern(KNOWN);
    MatchResult offer = OFFER.matcher(first).results().findFirst().orElseThrow();
    Path directory = PipedApp.shippedLessons().resolve(offer.group(1));
    LessonFolder lesson = new LessonReader(CheckKinds.ALL).read(directory);
    String lines = String.join("\n", new ActLines(lesson, folder).lines());
    assertThat(app.run(lines + "\nq\n", "learn", offer.group(1)).out())
        .contains("The lesson is complete");
    String then = app.run("", "lessons").out();
    assertThat(KNOWN.matcher(then).results()).hasSize(Integer.parseInt(offer.group(2)));
    assertThat(then).doesNotContain("Up next: faultline learn a1-first-stop");
  }
}
