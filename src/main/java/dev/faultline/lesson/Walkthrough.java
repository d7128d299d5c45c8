package dev.faultline.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code walkthrough.json} holds: the reference solution. */
record Walkthrough(
    @Key(
            value = "What a learner does who solves the lesson, in order.",
            example = "[{\"act\": \"run\"}, {\"act\": \"continue\"}]",
            min = 1)
        List<Act> acts,
    @Key(
            value = "The JSON Schema, so that an editor completes and checks the file.",
            example = "\"../walkthrough.schema.json\"",
            fallback = "null")
        @Nullable String $schema) {}
