package plant;

/** What one machine of the plant is told: where it listens, and how often it measures. */
public record Settings(String machine, String host, int port, int seconds) {
  /**
   * Reads the settings of a machine.
   *
   * @throws ConfigException if they cannot be used
   */
  public static Settings of(Bundle bundle, String machine) {
    try {
      return new Settings(
          machine,
          bundle.text(machine + ".host"),
          bundle.number(machine + ".port"),
          bundle.number(machine + ".seconds"));
    } catch (ConfigException e) {
      throw new ConfigException(
          "settings of " + machine + " cannot be read, because " + e.getMessage(), e.getCause());
    }
  }
}
