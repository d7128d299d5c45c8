package dev.faultline.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Verdict;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonStatus.CheckStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideModelTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));
  private static final Verdict OPEN = new Verdict.Failed("a prediction", "none yet", "");
  private static final Verdict TAKEN = new Verdict.Failed("a prediction", "not settled yet", "");
  private static final Verdict WRONG = new Verdict.Mispredicted("3", "4", "Tariff.java:12");

  @Test
  void whatWasSaidOfAPredictionGoesOnceItIsSettled() throws Exception {
    LessonFolder folder = new LessonReader(CheckKinds.ALL).read(LESSONS.resolve("a1-first-stop"));
    CheckSpec check = folder.lesson().checks().get(0);
    GuideModel guide = new GuideModel(folder, status(check, OPEN), Optional.empty(), null);
    guide.check(check.id()).reply().set("Predicted 3.");
    guide.changed(status(check, TAKEN));
    assertThat(guide.check(check.id()).reply().get()).isEqualTo("Predicted 3.");
    guide.changed(status(check, WRONG));
    assertThat(guide.check(check.id()).reply().get()).isEmpty();
  }

  @Test
  void anotherPredictionAfterAWrongOneIsStillAnswered() throws Exception {
    LessonFolder folder = new LessonReader(CheckKinds.ALL).read(LESSONS.resolve("a1-first-stop"));
    CheckSpec check = folder.lesson().checks().get(0);
    GuideModel guide = new GuideModel(folder, status(check, WRONG), Optional.empty(), null);
    guide.check(check.id()).reply().set("Predicted 5.");
    guide.changed(status(check, WRONG));
    assertThat(guide.check(check.id()).reply().get()).isEqualTo("Predicted 5.");
  }

  private static LessonStatus status(CheckSpec check, Verdict verdict) {
    CheckStatus status = new CheckStatus(check, verdict, verdict.passed(), true, Optional.empty());
    return new LessonStatus(List.of(), List.of(status), List.of(), 0, 1, false, false);
  }
}
