package stage;

import java.util.List;

/** Somebody at a counter who serves one guest after the other. */
final class Clerk extends Thread {
  private final BoxOffice office;
  private final List<String> guests;

  Clerk(String name, BoxOffice office, List<String> guests) {
    super(name);
    this.office = office;
    this.guests = guests;
  }

  @Override
  public void run() {
    for (String guest : guests) {
      office.sell(guest, 4200);
    }
  }
}
