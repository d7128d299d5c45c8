package wind;

import wind.Provider.Response;

/** The provider has not given what it was asked for. */
public abstract class ApiException extends Exception {
  private int waitSeconds;

  ApiException after(Response response) {
    waitSeconds = response.waitSeconds();
    return this;
  }

  /** How long the provider asks one to wait, 0 when it says nothing. */
  public int waitSeconds() {
    return waitSeconds;
  }
}
