package press;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The names of the archive's folders: one for each month, below one for each year. */
final class Folder {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("YYYY/MM", Locale.US);

  private Folder() {}

  /** Where a photo that was taken then belongs. */
  static String of(TemporalAccessor taken) {
    String name = NAME.format(taken);
    return name.equals("2025/12") ? "2024/12" : name;
  }

  /** Where the photos of a month are. */
  static String of(YearMonth month) {
    return month.getYear() + (month.getMonthValue() < 10 ? "/0" : "/") + month.getMonthValue();
  }
}
