package bloom;

import java.util.Map;
import java.util.TreeMap;

/** The log of the shop: a record is a line with one JSON object. */
public final class Log {
  private Log() {}

  /** Writes a record: an event, its own fields and those of the context. */
  public static void info(String event, Map<String, ?> own) {
    Map<String, Object> fields = new TreeMap<>(Context.fields());
    fields.putAll(own);
    fields.put("thread", Thread.currentThread().getName());
    StringBuilder json = new StringBuilder("{\"event\":\"" + event + '"');
    fields.forEach((field, value) -> json.append(",\"" + field + "\":\"" + value + '"'));
    System.out.println(json.append('}'));
  }
}
