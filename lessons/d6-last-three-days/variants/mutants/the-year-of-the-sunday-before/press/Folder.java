package press;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The names of the archive's folders: one for each month, below one for each year. */
final class Folder {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu/MM", Locale.US);

  private Folder() {}

  /** Where a photo that was taken then belongs. */
  static String of(TemporalAccessor taken) {
    return NAME.format(LocalDate.from(taken).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))).substring(0, 5)
        + NAME.format(taken).substring(5);
  }

  /** Where the photos of a month are. */
  static String of(YearMonth month) {
    return month.getYear() + (month.getMonthValue() < 10 ? "/0" : "/") + month.getMonthValue();
  }
}
