package bus;

/** The seats of one coach: rows of two, a gangway, and two more. */
public final class Coach {
  public static final int WIDTH = 4;

  private final boolean[][] taken;

  private Coach(boolean[][] taken) {
    this.taken = taken;
  }

  /** A coach in which nobody sits yet. */
  public static Coach withRows(int rows) {
    return new Coach(new boolean[rows][WIDTH]);
  }

  public int rows() {
    return taken.length;
  }

  public boolean isFree(int row, int place) {
    return !taken[row][place];
  }

  public void take(int row, int place) {
    taken[row][place] = true;
  }

  /** How many seats are free in a row. */
  public int free(int row) {
    int free = 0;
    for (boolean each : taken[row]) {
      free += each ? 0 : 1;
    }
    return free;
  }
}
