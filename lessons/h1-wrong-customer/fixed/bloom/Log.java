package bloom;

import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The log of the shop: a record is a line with one JSON object. */
public final class Log {
  private static final Logger LOGGER = Logger.getLogger("bloom");

  private Log() {}

  /** Writes records to the standard output from now on. */
  static void open() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(new ToOutput());
  }

  public static void info(String event, Map<String, ?> fields) {
    LOGGER.log(Level.INFO, event, fields);
  }

  /** What a record says: its own fields and those of the context. */
  static String json(LogRecord record) {
    Map<String, Object> fields = new TreeMap<>(Context.fields());
    ((Map<?, ?>) record.getParameters()[0])
        .forEach((field, value) -> fields.put(String.valueOf(field), value));
    fields.put("thread", Thread.currentThread().getName());
    String rest =
        fields.entrySet().stream()
            .map(field -> ",\"" + field.getKey() + "\":\"" + field.getValue() + '"')
            .collect(Collectors.joining());
    return "{\"event\":\"" + record.getMessage() + '"' + rest + "}";
  }

  private static final class ToOutput extends Handler {
    @Override
    public void publish(LogRecord record) {
      System.out.println(json(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
