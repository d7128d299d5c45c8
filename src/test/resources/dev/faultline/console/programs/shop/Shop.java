import java.util.ArrayList;
import java.util.List;

public class Shop {
  private final List<Integer> prices = new ArrayList<>();
  private int sum;

  public static void main(String[] args) {
    Shop shop = new Shop();
    int paid = shop.add(shop.price(2), shop.price(3));
    System.out.println("paid " + paid);
    shop.check(paid);
    System.out.println("sum " + shop.sum);
  }

  private int price(int pieces) {
    int each = 150;
    return pieces * each;
  }

  private int add(int first, int second) {
    prices.add(first);
    prices.add(second);
    sum += first + second;
    return first + second;
  }

  private void check(int paid) {
    try {
      require(paid == 1);
    } catch (RuntimeException e) {
      System.out.println("caught " + e.getMessage());
    }
  }

  private static void require(boolean ok) {
    if (!ok) {
      IllegalStateException cause = new IllegalStateException("not one");
      throw new IllegalArgumentException("wrong", cause);
    }
  }
}
