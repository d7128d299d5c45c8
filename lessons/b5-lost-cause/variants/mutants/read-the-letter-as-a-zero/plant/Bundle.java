package plant;

import java.util.LinkedHashMap;
import java.util.Map;

/** The lines of the configuration, {@code section.key = value} each. */
public final class Bundle {
  private final Map<String, String> values = new LinkedHashMap<>();

  public Bundle(String text) {
    for (String line : text.split("\n")) {
      int sign = line.indexOf('=');
      if (sign > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
      }
    }
  }

  /**
   * The text of a value.
   *
   * @throws ConfigException if there is none
   */
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new ConfigException("no value for " + key);
    }
    return value;
  }

  /**
   * A whole number.
   *
   * @throws ConfigException if there is none, or it is no number
   */
  public int number(String key) {
    String value = text(key);
    try {
      return Integer.parseInt(value.replace('O', '0'));
    } catch (NumberFormatException e) {
      throw new ConfigException(key + " is no number: " + value, e);
    }
  }
}
