package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void aNameThatDiffersInAThirdOfItsLettersMayBeMeant() {
    assertThat(Nearest.hint("visble", List.of("hidden", "visible")))
        .isEqualTo("; did you mean `visible`?");
  }

  @Test
  void namesThatAreLikeNoneAreListed() {
    assertThat(Nearest.hint("HALF", List.of("CALL"))).isEqualTo("; there is `CALL`");
    assertThat(Nearest.hint("inspect", List.of("bisect", "answer")))
        .isEqualTo("; there is `answer`, `bisect`");
  }
}
