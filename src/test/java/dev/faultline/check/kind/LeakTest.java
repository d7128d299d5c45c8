package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeakTest {
  private final Leak check = new Leak("it", "?", "p.Chart", "p.Bus.listeners", 2);

  private static final Evidence FEW = counted(1, 2);
  private static final Evidence MANY = counted(1, 9);
  private static final Evidence OWNER =
      new Evidence.OwnersSeen(1, true, "Chart", List.of("Bus.listeners", "ArrayList.[3]"));
  private static final Evidence RIGHT = new Evidence.Answered("it", "Chart kept by Bus.listeners");

  private static Evidence counted(int run, long charts) {
    return new Evidence.HeapCounted(run, true, Map.of("p.Chart", charts));
  }

  private Case facts(Evidence... log) {
    return Facts.of(List.of(check), log);
  }

  @Test
  void growthAndOwnerAreSeenAndThenNamed() {
    assertThat(check.judge(facts(FEW, MANY, OWNER, RIGHT)).passed()).isTrue();
    assertThat(
            check
                .judge(
                    facts(
                        FEW,
                        MANY,
                        OWNER,
                        new Evidence.Answered("it", "p.Chart kept by p.Bus.listeners")))
                .passed())
        .isTrue();
    for (String wrong :
        List.of("Chart kept by ArrayList.elementData", "Bus kept by Bus.listeners")) {
      assertThat(check.judge(facts(FEW, MANY, OWNER, new Evidence.Answered("it", wrong))).passed())
          .isFalse();
    }
  }

  @Test
  void countsOfDifferentRunsOrWithoutGrowthShowNothing() {
    String growth = "the objects counted twice in a run, some more of them the second time";
    assertThat(check.unseen(facts(MANY))).contains(growth);
    assertThat(check.unseen(facts(MANY, FEW, OWNER))).contains(growth);
    assertThat(check.unseen(facts(FEW, counted(2, 9), OWNER))).contains(growth);
  }

  @Test
  void theOwnerMustHaveBeenSeenNotGuessed() {
    assertThat(check.unseen(facts(FEW, MANY)))
        .contains("what keeps an object of the growing class alive");
    Evidence local = new Evidence.OwnersSeen(1, true, "Chart", List.of("local variable chart"));
    assertThat(check.unseen(facts(FEW, MANY, local))).isPresent();
  }
}
