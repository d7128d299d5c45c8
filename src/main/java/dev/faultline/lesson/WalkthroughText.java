package dev.faultline.lesson;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.faultline.lesson.RecordShape.Component;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code walkthrough.json} as {@link LessonReader} reads it. */
public final class WalkthroughText {
  private static final Gson ONE_LINE =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true))
          .create();

  private WalkthroughText() {}

  /** The file's text, with an act on each line; values that hold anyway are left out. */
  public static String of(List<Act> acts) {
    return acts.stream()
        .map(WalkthroughText::line)
        .collect(
            Collectors.joining(
                ",\n",
                "{\n  \"$schema\": \"../walkthrough.schema.json\",\n  \"acts\": [\n",
                "\n  ]\n}\n"));
  }

  private static String line(Act act) {
    return "    " + text(act);
  }

  /** An act as the file has it, on one line. */
  public static String text(Act act) {
    JsonObject values = ONE_LINE.toJsonTree(act, act.getClass()).getAsJsonObject();
    JsonObject json = new JsonObject();
    json.addProperty("act", Choices.hyphenated(act.getClass()));
    for (Component component : RecordShape.of(((Record) act).getClass()).components()) {
      JsonElement value = values.get(component.name());
      String fallback = component.key().fallback();
      if (fallback.isEmpty() || !JsonParser.parseString(fallback).equals(value)) {
        json.add(component.name(), value);
      }
    }
    return ONE_LINE.toJson(json);
  }
}
