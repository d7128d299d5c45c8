package regatta;

import java.util.List;

/** The finish of a regatta. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    List<Boat> finish =
        List.of(
            new Boat("Petrel", 640),
            new Boat("Dunlin", 640),
            new Boat("Heron", 612),
            new Boat("Tern", 655),
            new Boat("Avocet", 698),
            new Boat("Curlew", 631),
            new Boat("Plover", 655),
            new Boat("Gull", 702));
    System.out.print(new Results(Ranking.of(finish)).text());
  }
}
