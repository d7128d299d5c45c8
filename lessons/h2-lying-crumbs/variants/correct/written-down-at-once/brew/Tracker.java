package brew;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the latest crumbs, so that a report can tell what led to an error. */
public final class Tracker {
  private static final int KEPT = 6;

  private final Deque<Crumb> crumbs = new ArrayDeque<>();
  private int reports;

  /** Something happened while the order stood so. */
  public void leave(String event, Order order) {
    if (crumbs.size() == KEPT) {
      crumbs.removeFirst();
    }
    crumbs.addLast(new Crumb(event, order.drink(), order.size()));
  }

  /** The report on an error: a record for each crumb, the oldest first, then the error. */
  public List<String> report(RuntimeException error) {
    reports++;
    List<String> records = new ArrayList<>();
    for (Crumb crumb : crumbs) {
      records.add(record(records.size() + 1, crumb.json()));
    }
    records.add(record(records.size() + 1, "\"error\":\"" + error.getMessage() + "\""));
    return records;
  }

  private String record(int number, String fields) {
    return "{\"report\":" + reports + ",\"crumb\":" + number + "," + fields + "}";
  }
}
