package dev.faultline.session;

import com.google.gson.JsonObject;
import dev.faultline.check.Evidence.Overlap;
import dev.faultline.check.RecordQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a query selects of the records that a run printed.
 *
 * @param query the query
 * @param all all records, as they were printed
 * @param selected those that it selects
 */
public record LogResult(RecordQuery query, List<JsonObject> all, List<JsonObject> selected) {
  public LogResult {
    all = List.copyOf(all);
    selected = List.copyOf(selected);
  }

  /** Queries the lines of output that are records. */
  static LogResult of(RecordQuery query, String output) {
    List<JsonObject> all =
        output.lines().map(RecordQuery::record).flatMap(Optional::stream).toList();
    return new LogResult(query, all, all.stream().filter(query::selects).toList());
  }

  /** How many selected records there are for each value of the field to count by. */
  public Map<String, Integer> groups() {
    Map<String, Integer> groups = new TreeMap<>();
    String by = query.by();
    if (by != null) {
      selected.forEach(
          record -> groups.merge(RecordQuery.value(record, by).orElse("none"), 1, Integer::sum));
    }
    return groups;
  }

  /** How far another query selects the same records. */
  Overlap overlap(String other) {
    Predicate<JsonObject> selects = RecordQuery.parse(other)::selects;
    return new Overlap(
        other,
        (int) all.stream().filter(selects).count(),
        (int) selected.stream().filter(selects).count());
  }
}
