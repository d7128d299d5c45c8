package bloom;

import java.util.Map;
import java.util.TreeMap;

/** What the current thread knows of its work: fields that every record of the log carries. */
public final class Context {
  private static final ThreadLocal<Map<String, String>> FIELDS =
      ThreadLocal.withInitial(TreeMap::new);

  private Context() {}

  public static void put(String field, String value) {
    FIELDS.get().put(field, value);
  }

  /** The value of a field, null when there is none. */
  public static String get(String field) {
    return FIELDS.get().get(field);
  }

  public static Map<String, String> fields() {
    return Map.copyOf(FIELDS.get());
  }

  public static void clear() {
    FIELDS.remove();
  }
}
