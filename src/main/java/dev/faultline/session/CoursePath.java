package dev.faultline.session;

import dev.faultline.lesson.Lesson;
import dev.faultline.session.LessonOverview.State;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way through the lessons: each after those that it builds on, and past those that a learner
 * has shown to know. What a lesson builds on counts as known once that lesson is proved without a
 * hint, so that somebody with experience can begin later. Immutable.
 */
public final class CoursePath {
  private static final int HARDEST_PLACEMENT = 3;

  private final Map<String, Lesson> lessons = new LinkedHashMap<>();
  private final Set<String> proved = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  /**
   * @param overviews how far the learner is in each lesson, in the order of the catalogue
   */
  public CoursePath(Map<Lesson, LessonOverview> overviews) {
    overviews.keySet().forEach(lesson -> lessons.put(lesson.id(), lesson));
    overviews.forEach(
        (lesson, overview) -> {
          if (overview.state() == State.PROVED) {
            proved.add(lesson.id());
            if (overview.unaided()) {
              known.addAll(foundations(lesson));
            }
          }
        });
    known.removeAll(proved);
  }

  /** All lessons that a lesson builds on, directly or not. */
  private Set<String> foundations(Lesson lesson) {
    Set<String> found = new HashSet<>();
    addFoundations(lesson, found);
    return found;
  }

  private void addFoundations(Lesson lesson, Set<String> found) {
    for (String id : lesson.prerequisites()) {
      Lesson below = lessons.get(id);
      if (below != null && found.add(id)) {
        addFoundations(below, found);
      }
    }
  }

  /** Whether the learner may pass over a lesson that they have not proved. */
  public boolean isKnown(Lesson lesson) {
    return known.contains(lesson.id());
  }

  /** The first lesson that is still to be done and builds on nothing that is, if there is one. */
  public Optional<Lesson> next() {
    return next(Set.of());
  }

  /** The lesson to go on with once a certain one is done. */
  public Optional<Lesson> after(String id) {
    return next(Set.of(id));
  }

  private Optional<Lesson> next(Set<String> alsoDone) {
    List<Lesson> open =
        lessons.values().stream()
            .filter(lesson -> !isDone(lesson.id()) && !alsoDone.contains(lesson.id()))
            .toList();
    Set<String> openIds = new HashSet<>();
    open.forEach(lesson -> openIds.add(lesson.id()));
    return open.stream()
        .filter(lesson -> lesson.prerequisites().stream().noneMatch(openIds::contains))
        .findFirst();
  }

  private boolean isDone(String id) {
    return proved.contains(id) || known.contains(id);
  }

  /**
   * The lesson with which somebody shows what they know already: of those that are not too hard,
   * the one that makes the most others known; none when there is nothing to pass over.
   */
  public Optional<Lesson> placement() {
    return lessons.values().stream()
        .filter(lesson -> !isDone(lesson.id()) && lesson.difficulty() <= HARDEST_PLACEMENT)
        .filter(lesson -> passedOver(lesson) > 0)
        .max(Comparator.comparingLong(this::passedOver));
  }

  /** How many lessons would be known if this one were proved without a hint. */
  public long passedOver(Lesson lesson) {
    return foundations(lesson).stream().filter(id -> !isDone(id)).count();
  }
}
