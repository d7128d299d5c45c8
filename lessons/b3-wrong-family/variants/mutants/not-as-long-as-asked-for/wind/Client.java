package wind;

import wind.Provider.Response;

/** Asks a provider, and says what became of it in terms of this program. */
public final class Client {
  private final Provider provider;

  public Client(Provider provider) {
    this.provider = provider;
  }

  public String forecast(String place) throws ApiException {
    Response response = provider.get(place);
    if (response.status() == 200) {
      return response.text();
    }
    throw failure(response.status()).after(response);
  }

  private static ApiException failure(int status) {
    return switch (status) {
      case 404 -> new NotFoundException();
      case 429 -> new PassingException();
      case 503 -> new BusyException();
      default -> new LastingException();
    };
  }
}
