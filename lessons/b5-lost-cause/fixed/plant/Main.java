package plant;

/** Starts the machines of a dairy. */
public final class Main {
  private static final String CONFIG =
      String.join(
          "\n",
          "# who changes this file signs here: mb, kt, mb",
          "separator.host = 10.0.4.11",
          "separator.port = 8078",
          "separator.seconds = 15",
          "pasteur.host = 10.0.4.12",
          "pasteur.port = 8O80",
          "pasteur.seconds = 10",
          "filler.host = 10.0.4.13",
          "filler.port = 8081",
          "filler.seconds = 30");

  private Main() {}

  public static void main(String[] args) {
    Server server = new Server(new Bundle(CONFIG));
    for (String machine : new String[] {"separator", "pasteur", "filler"}) {
      System.out.println(server.start(machine));
    }
    System.out.println(server.running().size() + " of 3 are running");
  }
}
