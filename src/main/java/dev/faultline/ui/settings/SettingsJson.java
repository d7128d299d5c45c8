package dev.faultline.ui.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The settings as JSON: one entry per key, each read by itself. Pure. */
final class SettingsJson {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
  private static final Map<String, Entry> ENTRIES = entries();

  private SettingsJson() {}

  /**
   * A key of the file.
   *
   * @param write the key's value of some settings
   * @param read these settings with the key's value; throws what is unchecked when it makes no
   *     sense
   */
  private record Entry(
      Function<Settings, Object> write, BiFunction<Settings, JsonElement, Settings> read) {}

  /** What a text holds, and what of it makes no sense. */
  record Reading(Settings settings, List<SettingsNote> notes) {}

  static String write(Settings settings) {
    Map<String, Object> values = new LinkedHashMap<>();
    ENTRIES.forEach((key, entry) -> values.put(key, entry.write().apply(settings)));
    return GSON.toJson(values);
  }

  /**
   * Reads what makes sense and leaves the rest as it is at first.
   *
   * @throws JsonParseException when the text is no JSON object
   */
  static Reading read(String text) {
    Settings settings = Settings.FIRST;
    List<SettingsNote> notes = new ArrayList<>();
    for (Map.Entry<String, JsonElement> each : object(text).entrySet()) {
      Entry entry = ENTRIES.get(each.getKey());
      if (entry == null) {
        notes.add(new SettingsNote("settings.note.unknown", each.getKey(), ""));
        continue;
      }
      try {
        settings = entry.read().apply(settings, each.getValue());
      } catch (RuntimeException senseless) {
        notes.add(
            new SettingsNote("settings.note.value", each.getKey(), each.getValue().toString()));
      }
    }
    return new Reading(settings, notes);
  }

  private static JsonObject object(String text) {
    JsonElement whole = JsonParser.parseString(text);
    if (!whole.isJsonObject()) {
      throw new JsonParseException("no JSON object");
    }
    return whole.getAsJsonObject();
  }

  private static Map<String, Entry> entries() {
    Map<String, Entry> all = new LinkedHashMap<>();
    all.put("theme", choice(Settings::theme, Theme.class, Settings::withTheme));
    all.put("textSize", number(Settings::textSize, Settings::withTextSize));
    all.put("keymap", choice(Settings::keymap, Keymap.class, Settings::withKeymap));
    all.put("language", choice(Settings::language, Language.class, Settings::withLanguage));
    all.put(
        "limits",
        new Entry(
            Settings::limits,
            (settings, json) -> settings.withLimits(limits(json.getAsJsonObject()))));
    all.put(
        "coach",
        new Entry(
            Settings::coach,
            (settings, json) -> settings.withCoach(truth(json.getAsJsonPrimitive()))));
    all.put(
        "layout",
        new Entry(
            Settings::layout,
            (settings, json) -> settings.withLayout(layout(json.getAsJsonObject()))));
    return all;
  }

  private static <T extends Enum<T>> Entry choice(
      Function<Settings, T> get, Class<T> type, BiFunction<Settings, T, Settings> set) {
    return new Entry(
        settings -> get.apply(settings).name().toLowerCase(Locale.ROOT).replace('_', '-'),
        (settings, json) -> {
          String name = json.getAsString().toUpperCase(Locale.ROOT).replace('-', '_');
          return set.apply(settings, Enum.valueOf(type, name));
        });
  }

  private static Entry number(
      Function<Settings, Integer> get, BiFunction<Settings, Integer, Settings> set) {
    return new Entry(get::apply, (settings, json) -> set.apply(settings, json.getAsInt()));
  }

  private static boolean truth(JsonPrimitive json) {
    if (!json.isBoolean()) {
      throw new JsonParseException("neither true nor false");
    }
    return json.getAsBoolean();
  }

  private static ChildLimits limits(JsonObject json) {
    ChildLimits first = ChildLimits.FIRST;
    return new ChildLimits(
        json.has("heapMb") ? json.get("heapMb").getAsInt() : first.heapMb(),
        json.has("seconds") ? json.get("seconds").getAsInt() : first.seconds(),
        json.has("outputLines") ? json.get("outputLines").getAsInt() : first.outputLines());
  }

  private static Layout layout(JsonObject json) {
    Map<String, List<Double>> dividers =
        GSON.fromJson(json.get("dividers"), new TypeToken<Map<String, List<Double>>>() {});
    Set<String> hidden = GSON.fromJson(json.get("hidden"), new TypeToken<Set<String>>() {});
    return new Layout(dividers == null ? Map.of() : dividers, hidden == null ? Set.of() : hidden);
  }
}
