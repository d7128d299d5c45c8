package wind;

/** The board in the harbour office: the wind at each place, or a dash. */
public final class Board {
  private final Patience patience;

  public Board(Patience patience) {
    this.patience = patience;
  }

  public String line(String place) {
    try {
      return place + " " + patience.forecast(place); //@LINE
    } catch (ApiException e) {
      return place + " -"; //@DASH
    }
  }
}
