package cold;

/** The mean and the highest of the values that were added. */
public final class Mean {
  private double sum;
  private int count;
  private double highest = Double.NEGATIVE_INFINITY;

  public void add(double value) {
    sum += value; //@SUM
    count++;
    if (value > highest) {
      highest = value; //@HIGHEST
    }
  }

  public int count() {
    return count;
  }

  public double value() {
    return sum / count; //@DIVIDE
  }

  public double highest() {
    return highest;
  }
}
