package dev.faultline.lesson;

import dev.faultline.lesson.JsonNode.ObjectNode;

/**
 * Rewrites the files of a lesson from one format to the next. It works on the JSON tree, before
 * anything is bound; values keep the lines on which the author wrote them, so that problems still
 * name those. It leaves alone what it does not know and never throws over what is wrong: the reader
 * tells that afterwards.
 */
interface Migration {
  /** Rewrites {@code lesson.json}; its {@code format} is set by {@link Migrations}. */
  ObjectNode lesson(ObjectNode old);

  /** Rewrites {@code walkthrough.json}. */
  default ObjectNode walkthrough(ObjectNode old) {
    return old;
  }
}
