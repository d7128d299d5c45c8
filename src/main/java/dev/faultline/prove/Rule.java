package dev.faultline.prove;

import java.util.List;

/** One thing that must hold of a lesson before it may be published. */
interface Rule {
  /** Short id, such as {@code symptom}. */
  String id();

  /** What holds when the rule does. */
  String title();

  /** How much of the lesson it was tried on, to be added to the title; empty when that is clear. */
  default String tried(Proof proof) {
    return "";
  }

  /** Everything that does not hold; empty when the rule does. */
  List<Finding> check(Proof proof);
}
