package post;

import java.util.LinkedHashMap;
import java.util.Map;

/** Brings letters away, and knows how many went to whom. */
public final class Carrier {
  private final Map<String, Integer> brought = new LinkedHashMap<>();

  public void hand(Letter letter) {
    brought.merge(letter.to(), 1, Integer::sum);
  }

  /** How many letters went to somebody. */
  public int brought(String to) {
    return brought.getOrDefault(to, 0);
  }

  /** What was brought, such as {@code Ida 1, Jon 2}. */
  public String list() {
    StringBuilder text = new StringBuilder();
    brought.forEach((to, count) -> text.append(", ").append(to).append(' ').append(count));
    return text.length() == 0 ? "nothing" : text.substring(2);
  }
}
