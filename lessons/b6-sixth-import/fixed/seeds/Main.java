package seeds;

import java.util.List;
import java.util.Map;

/** A botanical garden brings the seed lists of others into its catalogue, night after night. */
public final class Main {
  private Main() {}

  public static void main(String[] gardens) {
    Mailbox mailbox =
        new Mailbox(
            Map.of(
                "Lund", List.of("seeds 1", "Arnica montana", "Iris sibirica"),
                "Bergen", List.of("seeds 1", "Linnaea borealis", "Rubus chamaemorus", "Salix alba"),
                "Graz", List.of("seeds 2", "Gentiana acaulis;alpine;3"),
                "Brno", List.of("seeds 1", "Pulsatilla grandis")));
    Pool pool = new Pool(Integer.parseInt(System.getenv("LINKS")));
    Importer importer = new Importer(pool, mailbox);
    try {
      for (int night = 1; night <= 8; night++) {
        int lists = importAll(importer, gardens);
        System.out.println("night " + night + ": " + lists + " lists");
      }
      System.out.println("all nights done");
    } catch (IllegalStateException e) {
      System.out.println("stopped: " + e.getMessage());
    }
  }

  private static int importAll(Importer importer, String[] gardens) {
    int lists = 0;
    for (String garden : gardens) {
      try {
        importer.importFrom(garden);
        lists++;
      } catch (ListException e) {
        continue;
      }
    }
    return lists;
  }
}
