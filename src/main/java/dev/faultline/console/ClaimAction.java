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
import java.util.stream.Stream;

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
            .reduce((best, each) -> bindsLeast(each) || !bindsLeast(best) ? each : best)
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

  /** As Java has it, {@code a < b == c < d} compares two comparisons, and the last one is last. */
  private static boolean bindsLeast(MatchResult relation) {
    return relation.group(1).matches("==|!=");
  }

  private static boolean isBalanced(String expression) {
    return count(expression, '(') == count(expression, ')') && count(expression, '"') % 2 == 0;
  }

  private static long count(String expression, char wanted) {
    return expression.chars().filter(c -> c == wanted).count();
  }

  private static String settled(
      HypothesisResult result, String claim, String place, String expression) {
    if (result instanceof HypothesisResult.NeverReached) {
      return Texts.of("console.claim.never", place);
    } else if (result instanceof HypothesisResult.CouldNot couldNot) {
      return Texts.of("console.claim.couldNot", couldNot.why());
    }
    HypothesisResult.Tested tested = (HypothesisResult.Tested) result;
    boolean isCut = tested.rest() == HypothesisResult.Rest.CUT_OFF;
    String cut = isCut ? Texts.of("console.claim.cut") : "";
    return Texts.of(key(tested.ruling()), claim, tested.held(), tested.visits().size(), place, cut)
        + "\n"
        + Texts.of("console.claim.was", expression, values(tested));
  }

  private static String key(HypothesisResult.Ruling ruling) {
    return switch (ruling) {
      case SUPPORTED -> "console.claim.supported";
      case NEVER_REFUTED -> "console.claim.neverRefuted";
      case REFUTED -> "console.claim.refuted";
      case REFUTED_LATER -> "console.claim.refutedLater";
      case OPEN -> "console.claim.open";
    };
  }

  private static String values(HypothesisResult.Tested tested) {
    List<HypothesisResult.Visit> visits = tested.visits();
    Stream<String> first = visits.stream().limit(MOST_VISITS).map(ClaimAction::value);
    Stream<String> more = visits.size() > MOST_VISITS ? Stream.of("…") : Stream.of();
    Stream<String> failure = tested.failureAfter(MOST_VISITS).map(ClaimAction::value).stream();
    return Stream.of(first, more, failure).flatMap(each -> each).collect(Collectors.joining(", "));
  }

  private static String value(HypothesisResult.Visit visit) {
    return visit.value() + (visit.held() ? "" : Texts.of("console.claim.not"));
  }
}
