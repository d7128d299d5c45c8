package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.AnchoredSources.Place;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.Profile;
import java.util.List;
import java.util.Map;

/** Cases to be judged, about a lesson whose only anchors are {@code FEE} and {@code OTHER}. */
final class Facts {
  static final SourceLine FEE = new SourceLine("p/A.java", 7);
  static final SourceLine OTHER = new SourceLine("p/A.java", 9);

  /** The profiles of the lesson. */
  static final Map<String, Profile> PROFILES =
      Map.of(
          "turkish", new Profile(null, List.of(), Map.of(), "tr-TR", null, null),
          "turkish-checked", new Profile(null, List.of("-ea"), Map.of(), "tr-TR", null, null),
          "checked", new Profile(null, List.of("-ea"), Map.of(), null, null, null));

  private Facts() {}

  static Case of(List<CheckSpec> checks, Evidence... log) {
    Lesson lesson =
        new Lesson(
            1,
            "x1",
            "1.0.0",
            "t",
            "A",
            "s",
            List.of(),
            List.of(),
            1,
            5,
            List.of(),
            new Lesson.Jdk(17),
            new Lesson.Run(
                "p.A", List.of(), List.of(), Map.of(), null, null, 1000, 64, PROFILES, List.of()),
            new Lesson.Symptom("output", "a", "b"),
            List.of(new Lesson.Fault("FEE", List.of(), false)),
            List.of(),
            checks,
            List.of(),
            new Lesson.Scoring(0.7),
            "CC-BY-4.0",
            null);
    AnchoredSources sources =
        new AnchoredSources(
            Map.of("p/A.java", ""),
            Map.of("FEE", new Place(FEE.file(), FEE.line()), "OTHER", new Place("p/A.java", 9)));
    return new Case(lesson, sources, new EvidenceLog(List.of(log)));
  }
}
