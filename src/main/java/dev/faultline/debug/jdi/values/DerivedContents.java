package dev.faultline.debug.jdi.values;

import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Children that are those of something else, seen in another way. */
final class DerivedContents {
  private DerivedContents() {}

  /** One part of each child, such as the keys of a map. */
  record Projected(Contents whole, Function<Contents.Child, @Nullable Value> part)
      implements Contents {
    @Override
    public int size() {
      return whole.size();
    }

    @Override
    public List<Child> page(int from, int count) {
      List<Child> children = new ArrayList<>();
      for (Child each : whole.page(from, count)) {
        children.add(Child.element(from + children.size(), part.apply(each)));
      }
      return children;
    }
  }

  /** A part of a list. */
  record Slice(Contents whole, int start, int size) implements Contents {
    @Override
    public List<Child> page(int from, int count) {
      int length = Math.min(count, size - from);
      return length <= 0 ? List.of() : renumbered(whole.page(start + from, length), from);
    }
  }

  /** The other way round. */
  record Reversed(Contents whole) implements Contents {
    @Override
    public int size() {
      return whole.size();
    }

    @Override
    public List<Child> page(int from, int count) {
      int end = size() - from;
      int start = Math.max(0, end - count);
      if (end <= 0) {
        return List.of();
      }
      List<Child> children = new ArrayList<>(whole.page(start, end - start));
      Collections.reverse(children);
      return renumbered(children, from);
    }
  }

  /** Fields of the learner's before what a class of the JDK that theirs extends holds. */
  record Joined(Contents own, Contents inherited) implements Contents {
    @Override
    public int size() {
      return own.size() + inherited.size();
    }

    @Override
    public String measure() {
      return inherited.measure();
    }

    @Override
    public List<Child> page(int from, int count) {
      List<Child> children = new ArrayList<>(own.page(from, count));
      int left = count - children.size();
      children.addAll(inherited.page(Math.max(0, from - own.size()), left));
      return children;
    }
  }

  private static List<Contents.Child> renumbered(List<Contents.Child> children, int from) {
    List<Contents.Child> renumbered = new ArrayList<>();
    children.forEach(each -> renumbered.add(each.at(from + renumbered.size())));
    return renumbered;
  }
}
