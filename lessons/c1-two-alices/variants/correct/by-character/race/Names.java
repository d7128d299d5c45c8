package race;

/** Which short names there may be: two to twelve small letters, and nothing else. */
public final class Names {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 12;

  private Names() {}

  /** Whether a name may be entered as it is. */
  public static boolean isName(String name) {
    boolean valid =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && name.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    return valid;
  }
}
