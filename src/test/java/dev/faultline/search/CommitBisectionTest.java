package dev.faultline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.CommitBisection.Answer;
import dev.faultline.search.CommitBisection.CommitGraph;
import dev.faultline.search.CommitBisection.Known;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitBisectionTest {
  /** Two branches, left and right, that part after the root and meet again in the merge. */
  private static final CommitBisection BRANCHED =
      new CommitBisection(
          new CommitGraph(
              List.of("root", "left", "right", "merge", "tip"),
              Map.of(
                  "root", List.of("outside"),
                  "left", List.of("root"),
                  "right", List.of("root"),
                  "merge", List.of("left", "right"),
                  "tip", List.of("merge"))),
          "tip");

  @Test
  void whatABadOneImplies() {
    CommitBisection search = BRANCHED.judge(new Answer("left", Verdict.BAD));
    assertThat(search.known("merge")).isEqualTo(Known.BAD);
    assertThat(search.known("left")).isEqualTo(Known.BAD);
    assertThat(search.known("root")).isEqualTo(Known.SUSPECT);
    assertThat(search.known("right")).isEqualTo(Known.APART);
    assertThat(search.known("outside")).isEqualTo(Known.APART);
  }

  @Test
  void whatAGoodOneImplies() {
    CommitBisection search = BRANCHED.judge(new Answer("left", Verdict.GOOD));
    assertThat(search.known("root")).isEqualTo(Known.GOOD);
    assertThat(search.known("left")).isEqualTo(Known.GOOD);
    assertThat(search.known("right")).isEqualTo(Known.SUSPECT);
    assertThat(search.known("tip")).isEqualTo(Known.BAD);
  }
}
