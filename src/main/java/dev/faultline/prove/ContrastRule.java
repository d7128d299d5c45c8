package dev.faultline.prove;

import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.AnchoredSources.Place;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.session.LineMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rule 11: what leaks or deadlocks on buggy/ does not on fixed/. On buggy/ the walkthrough has
 * shown it, by rule 6; here its acts up to the fix are done on fixed/, where the same checks must
 * fail.
 */
final class ContrastRule implements Rule {
  private static final Set<String> KINDS = Set.of("Leak", "Deadlock");

  @Override
  public String id() {
    return "contrast";
  }

  @Override
  public String title() {
    return Texts.of("prove.contrast");
  }

  @Override
  public List<Finding> check(Proof proof) {
    LessonFolder folder = proof.folder();
    if (KINDS.stream().noneMatch(proof::asksFor)) {
      return List.of();
    }
    List<Act> acts =
        folder.walkthrough().stream()
            .takeWhile(act -> !(act instanceof Act.Fix || act instanceof Act.Test))
            .toList();
    Walk walk = Walk.past(withFixedInPlace(folder), acts, proof.tools());
    return walk.status().checks().stream()
        .filter(check -> isOfKind(check.check()) && !(check.verdict() instanceof Verdict.Failed))
        .map(ContrastRule::finding)
        .toList();
  }

  private static boolean isOfKind(Object check) {
    return KINDS.contains(check.getClass().getSimpleName());
  }

  private static Finding finding(CheckStatus check) {
    return Finding.of(
        "fixed", Texts.of("prove.contrast.left", check.check().id(), check.verdict()));
  }

  /** The lesson with the right program as if it were the wrong one. */
  private static LessonFolder withFixedInPlace(LessonFolder folder) {
    Map<String, String> fixed = folder.fixed().files();
    Map<String, Place> anchors = new HashMap<>();
    folder
        .buggy()
        .anchors()
        .forEach((name, place) -> anchors.put(name, follow(place, folder.buggy().files(), fixed)));
    return folder.withBuggy(new AnchoredSources(fixed, anchors));
  }

  /** Where a line went; when it is gone, its old place serves as well as any. */
  private static Place follow(Place place, Map<String, String> from, Map<String, String> to) {
    String file = place.file();
    LineMap map = new LineMap(from.getOrDefault(file, ""), to.getOrDefault(file, ""));
    return new Place(file, map.follow(place.line()).orElse(place.line()));
  }
}
