package depot;

import java.util.ArrayList;
import java.util.List;

public class Depot {
  private final List<Parcel> parcels = new ArrayList<>();
  private int grams;

  void take(Parcel parcel) {
    parcels.add(parcel);
    grams += parcel.grams();
  }

  int heaviest() {
    int most = 0;
    for (Parcel parcel : parcels) {
      most = Math.max(most, parcel.grams());
    }
    return most;
  }

  int total() {
    return grams;
  }
}
