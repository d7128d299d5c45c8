package dev.faultline.session;

import dev.faultline.debug.Ending;
import dev.faultline.lesson.History.Revision;

/** What came of building and running a revision. */
public sealed interface RevisionTrial {
  /** The revision that was tried. */
  Revision revision();

  /** It was built and run, and printed this. */
  record Ran(Revision revision, Ending ending, String out, String err) implements RevisionTrial {}

  /** It does not compile; one line says where. */
  record DoesNotCompile(Revision revision, String message) implements RevisionTrial {}
}
