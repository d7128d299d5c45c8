/**
 * Makes installers of Faultline with a Java runtime of their own:
 *
 * <pre>java installer/Installer.java [image|deb|rpm|msi|dmg]...</pre>
 *
 * <p>It is run from the top folder of the source, with the JDK whose runtime is to be shipped, and
 * leaves everything in {@code target/installer}. Exit codes: 0 made, 1 something failed on the way,
 * 2 wrong usage or a tool that is missing.
 */
public final class Installer {
  private static final int OLDEST_JDK = 25;

  private Installer() {}

  public static void main(String[] targets) throws Exception {
    if (Runtime.version().feature() < OLDEST_JDK) {
      System.err.printf(
          "installer: this is Java %d (%s): run it with a JDK %d or newer, whose runtime is"
              + " shipped.%n",
          Runtime.version().feature(), System.getProperty("java.home"), OLDEST_JDK);
      System.exit(2);
    }
    // By name, since a Java that is too old compiles this file alone.
    Class.forName("Build").getMethod("main", String[].class).invoke(null, (Object) targets);
  }
}
