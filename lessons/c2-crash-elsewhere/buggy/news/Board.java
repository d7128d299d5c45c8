package news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known in the newsroom: a list for each kind of item. */
public final class Board {
  private final Map<Class<?>, List<?>> lists = new HashMap<>();

  /** The list of one kind. */
  public <T> List<T> of(Class<T> kind) {
    return (List<T>) lists.computeIfAbsent(kind, none -> new ArrayList<T>()); //@LIST
  }
}
