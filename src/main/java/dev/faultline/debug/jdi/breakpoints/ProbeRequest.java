package dev.faultline.debug.jdi.breakpoints;

import dev.faultline.compile.ProbeSite;
import dev.faultline.compile.Snippet;
import dev.faultline.debug.HitCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen at sites that make up one place.
 *
 * @param id unique in the session; arming an id again replaces what it was armed with, and its hits
 *     are counted on
 * @param targets the sites; hits of all of them are counted together
 * @param hits which hits that satisfy the condition count
 * @param thread name of the only thread it is for, empty for all threads
 */
public record ProbeRequest(int id, List<Target> targets, HitCount hits, String thread) {
  public ProbeRequest {
    targets = List.copyOf(targets);
  }

  /** A request that stops, or logs where there is a log. */
  public static ProbeRequest at(int id, ProbeSite site, @Nullable Snippet condition) {
    return new ProbeRequest(id, List.of(new Target(site, condition, null)), HitCount.ALL, "");
  }

  /**
   * One site.
   *
   * @param condition must hold; its parameters are among those of the site; null for none
   * @param log makes the text that is logged; null to stop the program
   */
  public record Target(ProbeSite site, @Nullable Snippet condition, @Nullable Snippet log) {}
}
