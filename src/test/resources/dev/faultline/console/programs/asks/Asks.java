import java.util.Scanner;

public class Asks {
  public static void main(String[] args) {
    Scanner in = new Scanner(System.in);
    int sum = 0;
    while (in.hasNextInt()) {
      int number = in.nextInt();
      sum += number;
    }
    System.out.println("sum " + sum);
  }
}
