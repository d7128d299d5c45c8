package stage;

import java.util.List;

/** Tonight's last minutes at the box office: two clerks, and one seat left. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Hall hall = new Hall(3);
    hall.take(1, "the critic");
    hall.take(2, "the author");

    Till till = new Till();
    BoxOffice office = new BoxOffice(hall, till);
    Clerk anna = new Clerk("anna", office, List.of("Mr Oakes"));
    Clerk ben = new Clerk("ben", office, List.of("Ms Lindt"));
    anna.start();
    ben.start();
    anna.join();
    ben.join();

    System.out.println("1 seat left, " + till.payments() + " paid for");
  }
}
