package press;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Files the photos of an assignment, as the editors ask for them a month later. */
public final class Main {
  private static final int DAYS = 7;

  private Main() {}

  /** The argument is the last day of the assignment, such as 2024-12-31. */
  public static void main(String[] args) {
    LocalDate last = LocalDate.parse(args[0]);
    Assignment assignment = new Assignment("harbour", last, DAYS);
    Archive archive = new Archive();
    for (Photo photo : assignment.photos()) {
      archive.file(photo); //@FILE
    }
    List<Photo> found = archive.of(YearMonth.from(last)); //@ASK
    for (Photo photo : found) {
      System.out.println(photo.name() + " " + photo.taken().toLocalDate());
    }
    System.out.println("found " + found.size() + " of " + DAYS); //@FOUND
  }
}
