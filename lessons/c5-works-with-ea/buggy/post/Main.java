package post;

/** Three days of the post room of a town hall. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Outbox outbox = new Outbox();
    Carrier carrier = new Carrier();
    PostRoom room = new PostRoom(outbox, carrier);
    outbox.put(new Letter("Ida", 1));
    outbox.put(new Letter("Jon", 2));
    outbox.put(new Letter("Kim", 1));
    outbox.put(new Letter("Lea", 3));
    for (int day = 1; day <= 3; day++) {
      int count = room.round(day);
      System.out.println("day " + day + ": " + count + " sent, " + outbox.size() + " wait"); //@DAYS
    }
    System.out.println("brought: " + carrier.list());
  }
}
