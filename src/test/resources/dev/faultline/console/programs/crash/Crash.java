public class Crash {
  static int share(int sweets, int children) {
    return sweets / children;
  }

  static int party(int sweets) {
    int guests = 0;
    return share(sweets, guests);
  }

  public static void main(String[] args) {
    System.out.println("before");
    System.out.println(party(12));
  }
}
