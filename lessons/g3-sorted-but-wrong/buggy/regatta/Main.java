package regatta;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the boats from standard input as they come in, and prints the list for the boathouse. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    String finish = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    List<Boat> boats = new ArrayList<>();
    for (String line : finish.split("\n")) {
      boats.add(Boat.read(line)); //@READ
    }
    List<Boat> ranking = Ranking.of(boats);
    System.out.print(new Results(ranking).text()); //@PRINT
    List<Boat> missing = new ArrayList<>(boats);
    missing.removeAll(ranking);
    System.out.println(
        missing.isEmpty() ? "Every crew has a place." : "Crews without a place: " + missing);
  }
}
