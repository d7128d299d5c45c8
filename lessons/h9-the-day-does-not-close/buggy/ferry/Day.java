package ferry;

import java.util.ArrayList;
import java.util.List;

/** Goes through the papers of a day from morning to night. */
public final class Day {
  private final Papers papers;
  private final Timetable timetable;
  private final Roster roster;
  private final Till till = new Till();
  private final Journal journal = new Journal();
  private final Harbour harbour;

  public Day(Papers papers) {
    this.papers = papers;
    timetable = Timetable.parse(papers.section("sailings"));
    roster = Roster.parse(papers.section("crew"));
    harbour = new Harbour(timetable, till, journal);
  }

  /** Lets the day happen, once. */
  public void run() {
    int number = 0;
    for (String line : papers.section("bookings")) {
      number++;
      try {
        harbour.book(Booking.parse(line));
      } catch (BadLine bad) {
        throw new BadLine(number, line, bad);
      }
    }
    List<String> cancelled = papers.section("cancelled");
    for (Sailing sailing : timetable.sailings()) {
      if (cancelled.contains(sailing.departs())) {
        harbour.cancel(sailing);
      } else {
        harbour.sail(sailing);
      }
    }
  }

  /** Holds the day against the numbers of the harbour office. */
  public Closing close() {
    Closing closing = new Closing(papers.table("office"));
    closing.compare("vehicles carried", harbour.vehicles());
    closing.compare("people carried", harbour.people());
    closing.compare("left on the quay", harbour.left());
    closing.compare("refunds", till.refunds());
    closing.compare("takings", Closing.euros(till.takings()));
    closing.compare("hours worked", Clock.show(roster.hours()));
    closing.compare("wages", Closing.euros(roster.wages()));
    return closing;
  }

  /** What is printed at its end. */
  public List<String> report() {
    List<String> lines = new ArrayList<>(journal.lines());
    lines.add("");
    lines.addAll(close().lines());
    return lines;
  }
}
