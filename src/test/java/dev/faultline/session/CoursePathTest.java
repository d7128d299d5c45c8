package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonReader;
import dev.faultline.session.LessonOverview.State;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoursePathTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));
  private final Map<Lesson, LessonOverview> overviews = new LinkedHashMap<>();

  @BeforeEach
  void nothingDone() {
    LessonCatalog.read(LESSONS, new LessonReader(CheckKinds.ALL))
        .lessons()
        .forEach(folder -> overviews.put(folder.lesson(), overview(State.NEW, true)));
  }

  private static LessonOverview overview(State state, boolean unaided) {
    return new LessonOverview(state, 0, 10, 0, 1, unaided, null, null);
  }

  private Lesson lesson(String id) {
    return overviews.keySet().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private CoursePath proved(String id, boolean unaided) {
    overviews.put(lesson(id), overview(State.PROVED, unaided));
    return new CoursePath(overviews);
  }

  @Test
  void theWayBeginsWithTheFirstLesson() {
    assertThat(new CoursePath(overviews).next()).contains(lesson("a1-first-stop"));
    assertThat(proved("a1-first-stop", false).next()).contains(lesson("a2-up-the-stack"));
  }

  @Test
  void aLessonComesAfterAllThatItBuildsOn() {
    CoursePath path = new CoursePath(overviews);
    while (path.next().isPresent()) {
      Lesson next = path.next().orElseThrow();
      assertThat(next.prerequisites())
          .allMatch(id -> overviews.get(lesson(id)).state() == State.PROVED);
      path = proved(next.id(), false);
    }
    assertThat(overviews.values()).allMatch(overview -> overview.state() == State.PROVED);
  }

  @Test
  void whatALessonProvedWithoutAHintBuildsOnIsKnown() {
    CoursePath path = proved("a3-one-in-ten-thousand", true);
    assertThat(path.isKnown(lesson("a1-first-stop"))).isTrue();
    assertThat(path.isKnown(lesson("a2-up-the-stack"))).isTrue();
    assertThat(path.isKnown(lesson("a3-one-in-ten-thousand"))).isFalse();
    assertThat(path.next()).get().isNotIn(lesson("a1-first-stop"), lesson("a2-up-the-stack"));
  }

  @Test
  void withAHintNothingElseIsKnown() {
    CoursePath path = proved("a3-one-in-ten-thousand", false);
    assertThat(path.isKnown(lesson("a1-first-stop"))).isFalse();
    assertThat(path.next()).contains(lesson("a1-first-stop"));
  }

  @Test
  void thePlacementMakesMoreKnownThanAnyOtherThatIsNotTooHard() {
    CoursePath path = new CoursePath(overviews);
    Lesson placement = path.placement().orElseThrow();
    long most = path.passedOver(placement);
    assertThat(placement.difficulty()).isLessThanOrEqualTo(3);
    assertThat(most).isGreaterThan(2);
    assertThat(overviews.keySet().stream().filter(lesson -> lesson.difficulty() <= 3))
        .allMatch(lesson -> path.passedOver(lesson) <= most);
  }
}
