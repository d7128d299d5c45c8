package plant;

import java.util.ArrayList;
import java.util.List;

/** Starts the machines of the plant, each with its settings. */
public final class Server {
  private final Bundle bundle;
  private final List<String> running = new ArrayList<>();

  public Server(Bundle bundle) {
    this.bundle = bundle;
  }

  /** Starts a machine and says in one line how it went, down to what was wrong first. */
  public String start(String machine) {
    try {
      Settings settings = Settings.of(bundle, machine);
      running.add(machine);
      return machine + " listens at " + settings.host() + ":" + settings.port();
    } catch (ConfigException e) {
      return machine + " is down: " + reasons(e);
    }
  }

  /** The machines that are running. */
  public List<String> running() {
    return List.copyOf(running);
  }

  private static String reasons(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.getMessage());
    Throwable cause = failure.getCause();
    while (cause instanceof ConfigException) {
      text.append(", because ").append(cause.getMessage());
      cause = cause.getCause();
    }
    return text.append('.').toString();
  }
}
