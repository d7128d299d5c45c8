package dev.faultline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The algorithm ddmin as it is printed, over characters from the beginning. */
final class PlainDdmin {
  private final Predicate<String> fails;
  private final Map<String, Boolean> tried = new HashMap<>();

  PlainDdmin(Predicate<String> fails) {
    this.fails = fails;
  }

  /** How often the oracle was asked. */
  int runs() {
    return tried.size();
  }

  String shrink(String input) {
    String now = input;
    int granularity = 2;
    while (now.length() >= 2) {
      List<String> subsets = new ArrayList<>();
      List<String> complements = new ArrayList<>();
      for (int i = 0; i < granularity; i++) {
        int from = i * now.length() / granularity;
        int to = (i + 1) * now.length() / granularity;
        subsets.add(now.substring(from, to));
        complements.add(now.substring(0, from) + now.substring(to));
      }
      Optional<String> subset = subsets.stream().filter(this::failed).findFirst();
      Optional<String> smaller =
          subset.isPresent() ? subset : complements.stream().filter(this::failed).findFirst();
      if (smaller.isPresent()) {
        now = smaller.get();
        granularity = subset.isPresent() ? 2 : Math.max(granularity - 1, 2);
      } else if (granularity == now.length()) {
        break;
      } else {
        granularity = Math.min(2 * granularity, now.length());
      }
      granularity = Math.min(granularity, Math.max(2, now.length()));
    }
    return now;
  }

  private boolean failed(String input) {
    return tried.computeIfAbsent(input, fails::test);
  }
}
