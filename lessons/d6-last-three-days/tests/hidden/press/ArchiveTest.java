package press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private final Archive archive = new Archive();

  @Test
  void theLastDaysOfAYearAreInItsDecember() {
    for (int year = 2015; year <= 2030; year++) {
      found(7, LocalDate.of(year, 12, 31), YearMonth.of(year, 12));
    }
  }

  @Test
  void theFirstDaysOfAYearAreInItsJanuary() {
    for (int year = 2015; year <= 2030; year++) {
      found(7, LocalDate.of(year, 1, 7), YearMonth.of(year, 1));
    }
  }

  @Test
  void aMonthInTheMiddleOfTheYearIsFound() {
    found(7, LocalDate.of(2024, 6, 15), YearMonth.of(2024, 6));
  }

  @Test
  void anAssignmentMayGoOverTheEndOfAMonth() {
    found(3, LocalDate.of(2024, 3, 3), YearMonth.of(2024, 3));
    assertEquals(4, archive.of(YearMonth.of(2024, 2)).size());
  }

  @Test
  void aMonthWithoutPhotosIsEmpty() {
    assertEquals(List.of(), archive.of(YearMonth.of(2024, 5)));
  }

  private void found(int expected, LocalDate last, YearMonth month) {
    new Assignment("test", last, 7).photos().forEach(archive::file);
    assertEquals(expected, archive.of(month).size(), month.toString());
  }
}
