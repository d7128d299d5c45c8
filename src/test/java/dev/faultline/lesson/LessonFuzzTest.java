package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.faultline.Mutator;
import dev.faultline.check.kind.CheckKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class LessonFuzzTest {
  private static final LessonReader READER = new LessonReader(CheckKinds.ALL);

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({"lesson.json, 2000", "walkthrough.json, 1000"})
  void aSpoiltFileLoadsOrSaysWhatIsWrong(String file, int cases) throws IOException {
    LessonBuilder lesson = new LessonBuilder(temp);
    String good = Files.readString(lesson.folder().resolve(file));
    int refused = 0;
    for (int seed = 0; seed < cases; seed++) {
      lesson.write(file, new Mutator(seed).json(good));
      refused += isRefused(lesson.folder(), seed) ? 1 : 0;
    }
    assertThat(refused).isBetween(cases / 2, cases - 1);
    lesson.write(file, good);
    assertThat(lesson.problems()).isEmpty();
  }

  private static boolean isRefused(Path folder, int seed) {
    try {
      READER.read(folder);
      return false;
    } catch (LessonFormatException e) {
      assertThat(e.problems()).as("seed %d", seed).isNotEmpty().allSatisfy(LessonFuzzTest::isClear);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return fail("seed " + seed, e);
    }
  }

  private static void isClear(LessonProblem problem) {
    String line = problem.toString();
    assertThat(line).matches("\\P{Cntrl}+").hasSizeLessThan(1_000);
    assertThat(problem.file()).isIn(List.of("lesson.json", "walkthrough.json", "guide.md"));
    assertThat(problem.message()).isNotBlank();
  }
}
