package dev.faultline.author;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The {@code walkthrough.json} of a draft. */
final class DraftWalkthroughJson {
  private final Draft draft;
  private final JsonArray acts = new JsonArray();

  DraftWalkthroughJson(Draft draft) {
    this.draft = draft;
  }

  String text() {
    String fault = draft.firstAnchor();
    act("continue");
    if (draft.symptom().kind().equals("exception")) {
      // The program has stopped where it throws; this lets it die.
      act("continue");
    }
    act("break").addProperty("at", fault);
    act("continue");
    JsonObject blame = act("blame");
    blame.addProperty("check", DraftLessonJson.LINE);
    blame.addProperty("at", fault);
    blame.addProperty("certainty", 3);
    JsonObject cause = act("cause");
    cause.addProperty("check", DraftLessonJson.CAUSE);
    cause.addProperty("option", DraftLessonJson.RIGHT);
    cause.addProperty("certainty", 3);
    act("clear").addProperty("at", fault);
    act("fix").add("files", DraftLessonJson.array(draft.changed()));
    act("run");
    act("continue");
    act("test").addProperty("check", DraftLessonJson.MENDED);
    JsonObject json = new JsonObject();
    json.addProperty("$schema", "../walkthrough.schema.json");
    json.add("acts", acts);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private JsonObject act(String name) {
    JsonObject act = new JsonObject();
    act.addProperty("act", name);
    acts.add(act);
    return act;
  }
}
