package dev.faultline.compile;

import java.util.Set;

/** What stands in the method that a snippet becomes. */
interface SnippetBody {
  String RESULT = "$result";

  void write(PlacedText text);

  /** Simple names that may mean variables. */
  Set<String> names();
}
