package dev.faultline.debug.jdi;

import dev.faultline.compile.Snippet;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.breakpoints.ProbeControl;
import dev.faultline.debug.jdi.breakpoints.ProbeRequest;

/** Arms a condition that never holds. */
public final class ArmedCondition {
  private ArmedCondition() {}

  /** Arms it where a line begins. */
  public static void arm(DebugSession session, SourceLine line, Snippet condition)
      throws Exception {
    ProbeControl probes = ((JdiSession) session).probes();
    ProbeRequest request = ProbeRequest.at(1, probes.sites(line).get(0), condition);
    probes
        .arm(
            request,
            (hit, votes) -> {
              throw new IllegalStateException("hit");
            })
        .get();
  }
}
