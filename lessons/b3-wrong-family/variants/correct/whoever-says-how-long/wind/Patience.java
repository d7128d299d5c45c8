package wind;

import java.util.function.IntConsumer;

/** Asks a client again while that makes sense, but not for ever. */
public final class Patience {
  private static final int ATTEMPTS = 4;

  private final Client client;
  private final IntConsumer pause;
  private int waited;

  /** The pause is told how many seconds to wait. */
  public Patience(Client client, IntConsumer pause) {
    this.client = client;
    this.pause = pause;
  }

  public String forecast(String place) throws ApiException {
    for (int attempt = 1; ; attempt++) {
      try {
        return client.forecast(place);
      } catch (ApiException e) {
        boolean again = e instanceof PassingException || e.waitSeconds() > 0;
        if (!again || attempt == ATTEMPTS) {
          throw e;
        }
        waited += e.waitSeconds();
        pause.accept(e.waitSeconds());
      }
    }
  }

  public int waited() {
    return waited;
  }
}
