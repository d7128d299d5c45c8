package regatta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankingTest {
  /** Any boats at all, many of them with equal times. */
  @Provide
  Arbitrary<List<Boat>> boats() {
    Arbitrary<String> names = Arbitraries.strings().withCharRange('a', 'z').ofLength(3);
    Arbitrary<Integer> seconds = Arbitraries.integers().between(500, 520);
    return Combinators.combine(names, seconds).as(Boat::new).list().ofMaxSize(40);
  }

  @Property(tries = 200, seed = "1")
  boolean theyAreInOrder(@ForAll("boats") List<Boat> boats) {
    List<Boat> ranking = Ranking.of(boats);
    for (int i = 1; i < ranking.size(); i++) {
      if (ranking.get(i - 1).seconds() > ranking.get(i).seconds()) {
        return false;
      }
    }
    return true;
  }

  @Property(tries = 200, seed = "2")
  boolean theyAreTheSameBoats(@ForAll("boats") List<Boat> boats) {
    List<Boat> ranking = Ranking.of(boats);
    return ranking.size() == boats.size() && new HashSet<>(ranking).equals(new HashSet<>(boats));
  }

  @Property(tries = 200, seed = "3")
  boolean equalTimesStayInOrder(@ForAll("boats") List<Boat> boats) {
    List<Boat> expected = new ArrayList<>(boats);
    expected.sort(Comparator.comparingInt(Boat::seconds));
    return Ranking.of(boats).equals(expected);
  }

  @Property(tries = 200, seed = "4")
  boolean theListIsLeftAsItIs(@ForAll("boats") List<Boat> boats) {
    List<Boat> before = List.copyOf(boats);
    Ranking.of(boats);
    return boats.equals(before);
  }
}
