package dev.faultline.console;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.Hypothesis;
import dev.faultline.session.HypothesisResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a hypothesis, has it settled, and says what came out. */
final class ClaimAction {
  private static final int MOST_VISITS = 8;

  private static final Pattern CLAIM = Pattern.compile("(\\S+)\\s+(.+)");
  private static final Pattern RELATION = Pattern.compile("\\s+(==|!=|<=|>=|<|>)\\s+");

  private ClaimAction() {}

  static CompletableFuture<String> run(Context context, String argument) {
    Matcher parts = CLAIM.matcher(argument);
    if (!parts.matches() || !Places.isPlace(parts.group(1))) {
      throw new UsageException();
    }
    String comparison = parts.group(2);
    MatchResult relation =
        RELATION
            .matcher(comparison)
            .results()
            .filter(each -> isBalanced(comparison.substring(0, each.start())))
            .findFirst()
            .orElseThrow(UsageException::new);
    SourceLine at = context.places().line(parts.group(1));
    Hypothesis claim =
        new Hypothesis(
            at,
            comparison.substring(0, relation.start()),
            relation.group(1),
            comparison.substring(relation.end()));
    String text = claim.expression() + " " + claim.relation() + " " + claim.value();
    String place = context.places().show(at);
    return context
        .lesson()
        .claims()
        .hypothesise(claim)
        .thenApply(result -> settled(result, text, place, claim.expression()));
  }

  private static boolean isBalanced(String expression) {
    return expression.chars().filter(c -> c == '(').count()
        == expression.chars().filter(c -> c == ')').count();
  }

  private static String settled(
      HypothesisResult result, String claim, String place, String expression) {
    if (result instanceof HypothesisResult.NeverReached) {
      return Texts.of("console.claim.never", place);
    } else if (result instanceof HypothesisResult.CouldNot couldNot) {
      return Texts.of("console.claim.couldNot", couldNot.why());
    }
    HypothesisResult.Tested tested = (HypothesisResult.Tested) result;
    List<HypothesisResult.Visit> visits = tested.visits();
    long held = visits.stream().filter(HypothesisResult.Visit::held).count();
    String cut = tested.complete() ? "" : Texts.of("console.claim.cut");
    String ruling = tested.supported() ? "console.claim.supported" : "console.claim.refuted";
    return Texts.of(ruling, claim, held, visits.size(), place, cut)
        + "\n"
        + values(visits, expression);
  }

  private static String values(List<HypothesisResult.Visit> visits, String expression) {
    String shown =
        visits.stream()
            .limit(MOST_VISITS)
            .map(visit -> visit.value() + (visit.held() ? "" : Texts.of("console.claim.not")))
            .collect(Collectors.joining(", "));
    return Texts.of(
        "console.claim.was", expression, shown, visits.size() > MOST_VISITS ? ", …" : "");
  }
}
