package wind;

import wind.Provider.Response;

/** The provider has not given what it was asked for. */
public abstract class ApiException extends Exception {
  private static final long serialVersionUID = 1;
  private int waitSeconds;

  /** Takes over what the provider has said. */
  ApiException after(Response response) {
    waitSeconds = response.waitSeconds();
    return this;
  }

  /** How long the provider asks one to wait, 0 when it says nothing. */
  public int waitSeconds() {
    return waitSeconds;
  }
}
