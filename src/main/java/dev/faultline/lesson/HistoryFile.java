package dev.faultline.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code history/history.json} holds. */
record HistoryFile(
    @Key(
            value = "The revisions, oldest first; the last one is the program of buggy/.",
            example = "[{\"id\": \"01-first\", \"message\": \"Run the jobs in order\"}]",
            min = 2)
        List<Entry> revisions,
    @Key(
            value = "The most verdicts, good or bad, that finding the culprit may take.",
            example = "5",
            min = 1)
        int verdicts,
    @Key(
            value = "The JSON Schema, so that an editor completes and checks the file.",
            example = "\"../../history.schema.json\"",
            fallback = "null")
        @Nullable String $schema) {

  /** One revision. */
  record Entry(
      @Key(
              value = "The folder below history/ that holds the files it changed.",
              example = "\"01-first\"",
              pattern = "[a-z0-9]+(-[a-z0-9]+)*")
          String id,
      @Key(value = "What its author said of it.", example = "\"Run the jobs in order\"")
          String message,
      @Key(
              value = "Whether it does not compile, so that the search must skip it.",
              example = "true",
              fallback = "false")
          boolean skip,
      @Key(value = "Files that it took away.", example = "[\"plan/Queue.java\"]", fallback = "[]")
          List<String> removes) {}
}
