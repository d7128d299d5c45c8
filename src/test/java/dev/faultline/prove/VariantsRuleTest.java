package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VariantsRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  private static String program(String half) {
    return SmallLesson.PROGRAM.replace("n / 2", half);
  }

  @Test
  void variantsThatTheTestsTellApartKeepTheirRule() {
    lesson
        .write("variants/correct/other-way/p/Main.java", program("n - n / 2"))
        .write("variants/mutants/too-much/p/Main.java", program("(n + 1) / 2 + n / 100 + 1 / n"))
        .write("variants/mutants/too-little/p/Main.java", program("n / 2 + n % 2 - n / 5"));
    Proving proving = Proving.of(lesson);
    assertThat(proving.findings()).contains("variants/mutants/too-much: survives");
    lesson.write("variants/mutants/too-much/p/Main.java", program("(n + 2) / 2"));
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
  }

  @Test
  void aMutantThatIsAnotherOneInNewClothesBreaksItsRule() {
    lesson
        .write("variants/mutants/one/p/Main.java", program("(n + 2) / 2"))
        .write("variants/mutants/two/p/Main.java", program("(n + 2) /  2; // not the same"));
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("variants");
    assertThat(proving.findings())
        .contains("variants/mutants/two: is the same program as variants/mutants/one");
  }

  @Test
  void aCorrectVariantThatFailsATestBreaksItsRule() {
    lesson.write("variants/correct/only-three/p/Main.java", program("n == 3 ? 2 : n / 2"));
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("variants");
    assertThat(proving.findings()).contains("variants/correct/only-three: fails HalfTest.roundsUp");
  }
}
