package bloom;

import java.util.Map;
import java.util.TreeMap;

/** What the current thread knows of its work: fields that every record of the log carries. */
public final class Context {
  private static final ThreadLocal<Map<String, String>> FIELDS =
      ThreadLocal.withInitial(TreeMap::new);

  private Context() {}

  public static void put(String field, String value) {
    if (value == null) {
      FIELDS.get().remove(field);
    } else {
      FIELDS.get().put(field, value);
    }
  }

  public static String get(String field) {
    return FIELDS.get().get(field);
  }

  public static Map<String, String> fields() {
    return FIELDS.get();
  }

  public static void clear() {
    FIELDS.remove();
  }
}
