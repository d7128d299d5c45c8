package tram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileTest {
  private static List<Integer> upTo(int count) {
    return IntStream.rangeClosed(1, count).map(i -> count + 1 - i).boxed().toList();
  }

  @Test
  void ofAHundredValuesEachIsAPercentile() {
    for (int percent = 1; percent <= 100; percent++) {
      assertEquals(percent, Percentile.of(percent, upTo(100)));
    }
  }

  @Test
  void halfOfFourAreTheLowerTwo() {
    assertEquals(2, Percentile.of(50, upTo(4)));
  }

  @Test
  void halfOfFiveNeedTheMiddleOne() {
    assertEquals(3, Percentile.of(50, upTo(5)));
  }

  @Test
  void ofFewValuesTheNinetyNinthIsTheLargest() {
    assertEquals(10, Percentile.of(99, upTo(10)));
    assertEquals(1, Percentile.of(99, upTo(1)));
  }

  @Test
  void allAreUpToTheLargest() {
    assertEquals(7, Percentile.of(100, upTo(7)));
  }

  @Test
  void ofManyValuesItIsOneThatIsThere() {
    assertEquals(248, Percentile.of(99, upTo(250)));
    assertEquals(198, Percentile.of(99, upTo(200)));
  }
}
