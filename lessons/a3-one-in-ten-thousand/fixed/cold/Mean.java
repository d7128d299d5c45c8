package cold;

/** The mean and the highest of the values that were added. */
public final class Mean {
  private double sum;
  private int count;
  private double highest = Double.NEGATIVE_INFINITY;

  public void add(double value) {
    sum += value;
    count++;
    if (value > highest) {
      highest = value;
    }
  }

  public int count() {
    return count;
  }

  public double value() {
    return sum / count;
  }

  public double highest() {
    return highest;
  }
}
