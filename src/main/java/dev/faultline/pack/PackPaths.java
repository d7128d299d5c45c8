package dev.faultline.pack;

import dev.faultline.i18n.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paths of a pack's files. They are such that every file system takes them, none leads out of
 * its folder, and no two mean the same file anywhere.
 */
final class PackPaths {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$.-]*");

  /** Names that Windows keeps to itself, whatever their ending. */
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private final Map<String, String> seen = new HashMap<>();

  /**
   * Takes one more path, slashes between its names.
   *
   * @throws PackRefused when it is not one that may stand in a pack beside those taken before
   */
  void take(String path) throws PackRefused {
    if (path.length() > Limits.PATH_LENGTH) {
      throw refused(path, Texts.of("pack.path.long", Limits.PATH_LENGTH));
    }
    for (String name : path.split("/", -1)) {
      takeName(path, name);
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      refuseClash(path, path.substring(0, slash + 1));
    }
    if (path.equals(seen.get(folded(path)))) {
      throw refused(path, Texts.of("pack.path.twice"));
    }
    refuseClash(path, path);
  }

  private static void takeName(String path, String name) throws PackRefused {
    if (!NAME.matcher(name).matches() || name.endsWith(".")) {
      throw refused(path, Texts.of("pack.path.letters"));
    }
    if (name.length() > Limits.NAME_LENGTH) {
      throw refused(path, Texts.of("pack.path.name", Limits.NAME_LENGTH));
    }
    String stem = name.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT);
    if (RESERVED.contains(stem)) {
      throw refused(path, Texts.of("pack.path.reserved", name));
    }
  }

  /** Refuses a file or, with a slash at its end, a folder that another one stands for somewhere. */
  private void refuseClash(String path, String place) throws PackRefused {
    String other = seen.putIfAbsent(folded(place), place);
    if (other != null && !other.equals(place)) {
      throw refused(path, Texts.of("pack.path.clash", other));
    }
  }

  private static String folded(String place) {
    return place.replaceFirst("/$", "").toLowerCase(Locale.ROOT);
  }

  private static PackRefused refused(String path, String why) {
    return new PackRefused(Texts.of("pack.refused", path, why));
  }
}
