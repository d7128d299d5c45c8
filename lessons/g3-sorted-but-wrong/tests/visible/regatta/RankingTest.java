package regatta;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankingTest {
  /** Any boats at all, each with a time of its own. */
  @Provide
  Arbitrary<List<Boat>> boats() {
    Arbitrary<String> names = Arbitraries.strings().withCharRange('a', 'z').ofLength(3);
    Arbitrary<Integer> seconds = Arbitraries.integers().between(500, 900);
    Arbitrary<Boat> boat = Combinators.combine(names, seconds).as(Boat::new);
    return boat.list().uniqueElements(Boat::seconds).ofMaxSize(40);
  }

  @Property(tries = 200, seed = "1")
  boolean theyAreInOrder(@ForAll("boats") List<Boat> boats) {
    List<Boat> ranking = Ranking.of(boats);
    for (int i = 1; i < ranking.size(); i++) {
      if (ranking.get(i - 1).seconds() > ranking.get(i).seconds()) {
        return false;
      }
    }
    return ranking.size() == boats.size();
  }
}
