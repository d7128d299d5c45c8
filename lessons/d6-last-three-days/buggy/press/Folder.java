package press;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The names of the archive's folders: one for each month, below one for each year. */
final class Folder {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("YYYY/MM", Locale.US); //@NAME

  private Folder() {}

  /** Where a photo that was taken then belongs. */
  static String of(TemporalAccessor taken) {
    return NAME.format(taken); //@FORMAT
  }

  /** Where the photos of a month are. */
  static String of(YearMonth month) {
    return month.getYear() + (month.getMonthValue() < 10 ? "/0" : "/") + month.getMonthValue(); //@MONTH
  }
}
