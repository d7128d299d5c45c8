package hours;

import java.util.List;

/** A week of a time bank: members help each other and pay with time. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Book book = new Book(List.of("Ida", "Leo", "Mia", "Tom"));
    Desk desk = new Desk(book);
    List<Deed> week =
        List.of(
            new Deed("Mia", "Tom", 120),
            new Deed("Ida", "Leo", 90),
            new Deed("Mia", "Tom", 150),
            new Deed("Leo", "Tom", 60),
            new Deed("Tom", "Mia", 45));
    for (Deed deed : week) {
      desk.settle(deed);
    }
    desk.log().forEach(line -> System.out.println("refused: " + line));
    System.out.println(book);
    System.out.println("all together: " + book.sum() + " minutes");
  }
}
