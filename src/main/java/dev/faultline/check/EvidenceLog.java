package dev.faultline.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What happened in a lesson, in order; immutable. */
public record EvidenceLog(List<Evidence> entries) {
  public EvidenceLog {
    entries = List.copyOf(entries);
  }

  /** All evidence of a kind, oldest first. */
  public <T extends Evidence> Stream<T> all(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether there is evidence of a kind for which the condition holds. */
  public <T extends Evidence> boolean any(Class<T> kind, Predicate<T> condition) {
    return all(kind).anyMatch(condition);
  }

  /** The newest evidence of a kind for which the condition holds. */
  public <T extends Evidence> Optional<T> last(Class<T> kind, Predicate<T> condition) {
    return all(kind).filter(condition).reduce((older, newer) -> newer);
  }
}
