package race;

import java.util.regex.Pattern;

/** Which short names there may be: two to twelve small letters, and nothing else. */
public final class Names {
  private static final Pattern NAME = Pattern.compile("\\A[a-z]{2,12}\\z");

  private Names() {}

  /** Whether a name may be entered as it is. */
  public static boolean isName(String name) {
    boolean valid = NAME.matcher(name).find();
    return valid;
  }
}
