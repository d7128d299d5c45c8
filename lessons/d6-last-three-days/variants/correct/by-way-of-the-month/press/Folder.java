package press;

import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;

/** The names of the archive's folders: one for each month, below one for each year. */
final class Folder {

  private Folder() {}

  /** Where a photo that was taken then belongs. */
  static String of(TemporalAccessor taken) {
    return of(YearMonth.from(taken));
  }

  /** Where the photos of a month are. */
  static String of(YearMonth month) {
    return month.getYear() + (month.getMonthValue() < 10 ? "/0" : "/") + month.getMonthValue();
  }
}
