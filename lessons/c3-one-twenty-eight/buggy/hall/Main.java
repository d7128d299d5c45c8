package hall;

/** Seats the guests of an evening; their tickets are the arguments. */
public final class Main {
  private static final int ROWS = 15;
  private static final int WIDTH = 14;

  private Main() {}

  public static void main(String[] args) {
    Usher usher = new Usher(new Plan(ROWS, WIDTH));
    for (String ticket : args) {
      System.out.println(usher.seat(Guest.of(ticket)));
    }
    System.out.println("seated: " + usher.guests() + " of " + args.length);
  }
}
