package dev.faultline.session;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.progress.LessonProgress;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The breakpoints of a lesson in the learner's journal, since the lesson was last begun: its latest
 * entry of their type holds them all. Used by one thread at a time.
 */
final class KeptBreakpoints {
  private static final String TYPE = "type";
  private static final String BREAKPOINTS = "breakpoints";
  private static final String ALL = "all";
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapter(BreakpointPlace.class, new Places()).create();

  private final LessonProgress progress;
  private List<BreakpointSpec> kept;

  /** Reads the learner's journal. */
  KeptBreakpoints(LessonProgress progress) {
    this.progress = progress;
    kept = read(progress);
  }

  /** Those kept last. */
  List<BreakpointSpec> all() {
    return kept;
  }

  /** Keeps these in place of those kept before. */
  void keep(List<BreakpointSpec> breakpoints) {
    if (!breakpoints.equals(kept)) {
      kept = List.copyOf(breakpoints);
      JsonObject entry = new JsonObject();
      entry.addProperty(TYPE, BREAKPOINTS);
      entry.add(ALL, GSON.toJsonTree(kept.toArray(new BreakpointSpec[0])));
      progress.append(entry);
    }
  }

  private static List<BreakpointSpec> read(LessonProgress progress) {
    return EvidenceStore.current(progress).stream()
        .filter(entry -> entry.has(TYPE) && entry.get(TYPE).getAsString().equals(BREAKPOINTS))
        .reduce((before, after) -> after)
        .map(KeptBreakpoints::read)
        .orElse(List.of());
  }

  /** What was damaged on disk is as if it had not been kept; a breakpoint is soon set again. */
  private static List<BreakpointSpec> read(JsonObject entry) {
    try {
      return List.of(GSON.fromJson(entry.get(ALL), BreakpointSpec[].class));
    } catch (RuntimeException broken) {
      return List.of();
    }
  }

  /** A place: its record's name under {@code type}, then its fields. */
  private static final class Places
      implements JsonSerializer<BreakpointPlace>, JsonDeserializer<BreakpointPlace> {
    private static final Map<String, Class<?>> KINDS =
        Arrays.stream(BreakpointPlace.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @Override
    public JsonElement serialize(
        BreakpointPlace place, Type type, JsonSerializationContext context) {
      JsonObject json = context.serialize(place, place.getClass()).getAsJsonObject();
      json.addProperty(TYPE, place.getClass().getSimpleName());
      return json;
    }

    @Override
    public BreakpointPlace deserialize(
        JsonElement json, Type type, JsonDeserializationContext context) {
      Class<?> kind = KINDS.get(json.getAsJsonObject().get(TYPE).getAsString());
      if (kind == null) {
        throw new JsonParseException("no place");
      }
      return context.deserialize(json, kind);
    }
  }
}
