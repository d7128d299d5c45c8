import faultline.Breakpoint;

public class Calls {
  static int twice(int n) {
    if (n == 2) Breakpoint.here();
    return 2 * n;
  }

  public static void main(String[] args) {
    int total = 0;
    for (int i = 0; i < 4; i++) {
      total += twice(i);
    }
    System.out.println("total " + total);
  }
}
