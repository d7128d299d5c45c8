package dev.faultline.debug.jdi.breakpoints;

import dev.faultline.compile.ProbeSite;
import dev.faultline.compile.Snippet;
import dev.faultline.compile.SnippetPlace;
import dev.faultline.compile.SnippetRefused;
import dev.faultline.compile.SnippetRisk;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.jdi.eval.Snippets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the probes that make up the place of a breakpoint, and compiles its terms for each. */
final class ProbeTargets {
  private static final Pattern RETURNED = Pattern.compile("\\breturned\\b");

  private final ProbeControl probes;
  private final Snippets snippets;
  private final PlaceFinder places;

  ProbeTargets(ProbeControl probes, Snippets snippets, PlaceFinder places) {
    this.probes = probes;
    this.snippets = snippets;
    this.places = places;
  }

  /**
   * The probes with what they are to compute; none where probes cannot do what is asked.
   *
   * @throws SnippetRefused when the condition or log does not compile; the message is a whole
   *     sentence for the learner
   */
  List<ProbeRequest.Target> of(BreakpointSpec spec) throws SnippetRefused {
    List<ProbeSite> sites = sites(spec.place());
    boolean computes = !spec.condition().isEmpty() || spec.isLogpoint();
    if (computes
        && (usesResult(spec)
            || !sites.stream().allMatch(each -> snippets.knows(each.className())))) {
      return List.of();
    }
    Map<List<Object>, ProbeRequest.Target> compiled = new HashMap<>();
    List<ProbeRequest.Target> targets = new ArrayList<>();
    for (ProbeSite each : sites) {
      List<Object> scope =
          List.of(each.className(), each.method(), each.descriptor(), each.parameters());
      ProbeRequest.Target known = compiled.get(scope);
      ProbeRequest.Target next =
          known == null
              ? new ProbeRequest.Target(each, condition(spec, each), log(spec, each))
              : new ProbeRequest.Target(each, known.condition(), known.log());
      if (!hasAll(each, next.condition()) || !hasAll(each, next.log())) {
        return List.of();
      }
      compiled.put(scope, next);
      targets.add(next);
    }
    return targets;
  }

  /** What a method returns has a name only where it is read from outside. */
  private static boolean usesResult(BreakpointSpec spec) {
    return spec.place() instanceof BreakpointPlace.Method method
        && method.exit()
        && RETURNED.matcher(spec.condition() + spec.log()).find();
  }

  /** A constructor has no {@code this} yet where it begins. */
  private static boolean hasAll(ProbeSite site, @Nullable Snippet snippet) {
    Set<String> names = names(site);
    return snippet == null
        || snippet.parameters().stream().allMatch(each -> names.contains(each.name()));
  }

  private static Set<String> names(ProbeSite site) {
    return site.parameters().stream().map(Snippet.Parameter::name).collect(Collectors.toSet());
  }

  private @Nullable Snippet condition(BreakpointSpec spec, ProbeSite site) throws SnippetRefused {
    return compile(spec, false, spec.condition(), Snippet.Purpose.CONDITION, site);
  }

  private @Nullable Snippet log(BreakpointSpec spec, ProbeSite site) throws SnippetRefused {
    return compile(spec, true, spec.log(), Snippet.Purpose.LOG, site);
  }

  private @Nullable Snippet compile(
      BreakpointSpec spec, boolean isLog, String code, Snippet.Purpose purpose, ProbeSite site)
      throws SnippetRefused {
    if (code.isEmpty()) {
      return null;
    }
    SnippetPlace place =
        new SnippetPlace(site.className(), site.method(), site.descriptor(), site.line());
    try {
      return snippets.compile(code, place, purpose, names(site));
    } catch (SnippetRefused e) {
      throw new SnippetRefused(HitText.cannot(spec, isLog, String.valueOf(e.getMessage())));
    }
  }

  /** Whether a condition or log may run code of the program, or loop. */
  boolean mustBeWatched(List<ProbeRequest.Target> targets) {
    return targets.stream()
        .flatMap(each -> Stream.of(each.condition(), each.log()).filter(Objects::nonNull))
        .anyMatch(SnippetRisk::mustBeWatched);
  }

  /** All sites of a place; none when some of its code has no probe. */
  private List<ProbeSite> sites(BreakpointPlace place) {
    List<ProbeSite> found = List.of();
    if (place instanceof BreakpointPlace.Line line) {
      found = arrivals(probes.sites(line.at()));
    } else if (place instanceof BreakpointPlace.Method method && method.entry() != method.exit()) {
      ProbeSite.Kind kind = method.entry() ? ProbeSite.Kind.ENTRY : ProbeSite.Kind.EXIT;
      Set<String> meant = places.methods(place);
      found =
          probes.sites().stream()
              .filter(each -> each.kind() == kind && meant.contains(method(each)))
              .toList();
    }
    Set<String> covered = found.stream().map(ProbeTargets::method).collect(Collectors.toSet());
    return covered.equals(places.methods(place)) ? found : List.of();
  }

  private static String method(ProbeSite site) {
    return site.className() + "." + site.method() + site.descriptor();
  }

  /** An expression that is spread over several lines comes back to the line where it began. */
  private static List<ProbeSite> arrivals(List<ProbeSite> ofLine) {
    Map<String, List<ProbeSite>> byMethod =
        ofLine.stream()
            .collect(
                Collectors.groupingBy(
                    ProbeTargets::method, LinkedHashMap::new, Collectors.toList()));
    List<ProbeSite> arrivals = new ArrayList<>();
    for (List<ProbeSite> each : byMethod.values()) {
      List<ProbeSite> starts = each.stream().filter(ProbeSite::startsStatement).toList();
      if (starts.isEmpty() && each.size() > 1) {
        return List.of();
      }
      arrivals.addAll(starts.isEmpty() ? each : starts);
    }
    return arrivals;
  }
}
