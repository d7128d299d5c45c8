package dev.faultline.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Surroundings in which a lesson's program may be run, as they differ from its usual ones. */
public record Profile(
    @Key(
            value = "Arguments of main in place of the usual ones, or null to keep those.",
            example = "[\"128\"]",
            fallback = "null")
        @Nullable List<String> args,
    @Key(value = "More options of the child JVM.", example = "[\"-ea\"]", fallback = "[]")
        List<String> jvm,
    @Key(value = "More environment variables.", example = "{\"MODE\": \"x\"}", fallback = "{}")
        Map<String, String> env,
    @Key(
            value = "The default locale as language tag, or null for the machine's own.",
            example = "\"tr-TR\"",
            fallback = "null",
            pattern = "[a-z]{2,3}(-[A-Z]{2})?")
        @Nullable String locale,
    @Key(
            value = "The default time zone, or null for the machine's own.",
            example = "\"Pacific/Auckland\"",
            fallback = "null",
            pattern = "[A-Za-z]+([/_+-][A-Za-z0-9]+)*")
        @Nullable String timeZone,
    @Key(
            value = "The Java it runs on, by feature version, or null for Faultline's own.",
            example = "\"25\"",
            fallback = "null",
            pattern = "1[7-9]|[2-9][0-9]")
        @Nullable String jdk) {
  /** Nothing differs. */
  static final Profile USUAL = new Profile(null, List.of(), Map.of(), null, null, null);

  /** The options that bring it about in a child JVM, besides the usual ones. */
  public List<String> jvmOptions() {
    List<String> options = new ArrayList<>(jvm);
    if (locale != null) {
      Locale wanted = Locale.forLanguageTag(locale);
      options.add("-Duser.language=" + wanted.getLanguage());
      options.add("-Duser.country=" + wanted.getCountry());
    }
    if (timeZone != null) {
      options.add("-Duser.timezone=" + timeZone);
    }
    return options;
  }

  /** What it sets, value by factor: {@code args}, {@code jvm -ea}, {@code env MODE}, and so on. */
  public Map<String, String> factors() {
    Map<String, String> factors = new TreeMap<>();
    if (args != null) {
      factors.put("args", String.join(" ", args));
    }
    jvm.forEach(option -> factors.put("jvm " + option, ""));
    env.forEach((name, value) -> factors.put("env " + name, value));
    if (locale != null) {
      factors.put("locale", locale);
    }
    if (timeZone != null) {
      factors.put("timezone", timeZone);
    }
    if (jdk != null) {
      factors.put("jdk", jdk);
    }
    return factors;
  }
}
