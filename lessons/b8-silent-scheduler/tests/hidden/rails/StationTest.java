package rails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StationTest {
  private static final List<String> GOOD = List.of("Lund;09;+2");

  private Station open(Feed feed) throws InterruptedException {
    Station station = new Station(feed, 4);
    station.open();
    return station;
  }

  private static boolean tells(Station station, int minute, String what) {
    return station.refresher().record().stream()
        .anyMatch(line -> line.startsWith(minute + ":") && line.contains(what));
  }

  @Test
  void afterALineThatCannotBeReadTheBoardGoesOn() throws InterruptedException {
    Station station = open(minute -> minute == 1 ? List.of("Lund;09;late") : GOOD);
    assertTrue(station.board().toString().endsWith("as of minute 4"));
  }

  @Test
  void afterALineThatIsTooShortTheBoardGoesOn() throws InterruptedException {
    Station station = open(minute -> minute == 1 ? List.of("Lund") : GOOD);
    assertTrue(station.board().toString().endsWith("as of minute 4"));
  }

  @Test
  void afterAFeedThatFailsTheBoardGoesOn() throws InterruptedException {
    Station station =
        open(
            minute -> {
              if (minute == 2) {
                throw new IllegalStateException("no line to the railway");
              }
              return GOOD;
            });
    assertTrue(station.board().toString().endsWith("as of minute 4"));
    assertTrue(tells(station, 2, "no line to the railway"));
  }

  @Test
  void aFeedThatAlwaysFailsIsStillAsked() throws InterruptedException {
    Set<Integer> asked = new TreeSet<>();
    open(
        minute -> {
          asked.add(minute);
          throw new IllegalStateException("down");
        });
    assertEquals(Set.of(0, 1, 2, 3, 4), asked);
  }

  @Test
  void whatFailedIsInTheRecord() throws InterruptedException {
    Station station = open(minute -> minute == 1 ? List.of("Lund;09;late") : GOOD);
    assertTrue(tells(station, 1, "late"), station.refresher().record().toString());
    assertTrue(tells(station, 2, "1 departures"));
  }

  @Test
  void withoutNewsTheLastOnesStay() throws InterruptedException {
    Station station =
        open(
            minute -> {
              if (minute > 2) {
                throw new IllegalStateException("down");
              }
              return GOOD;
            });
    assertEquals("[Lund 11] as of minute 2", station.board().toString());
  }

  @Test
  void goodNewsAreShown() throws InterruptedException {
    assertEquals("[Lund 11] as of minute 4", open(minute -> GOOD).board().toString());
  }
}
