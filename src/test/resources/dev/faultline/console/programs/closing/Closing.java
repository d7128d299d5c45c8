public class Closing {
  private static class Door implements AutoCloseable {
    private final String name;

    Door(String name) {
      this.name = name;
    }

    @Override
    public void close() {
      throw new IllegalStateException(name + " is stuck");
    }
  }

  public static void main(String[] args) {
    for (String each : new String[] {"7", "x", "9"}) {
      try {
        System.out.println(enter(each));
      } catch (IllegalArgumentException e) {
        System.out.println("no entry: " + e.getMessage());
      } catch (IllegalStateException e) {
        System.out.println("no exit");
      }
    }
    throw new UnsupportedOperationException();
  }

  private static int enter(String number) {
    try (Door outer = new Door("outer");
        Door inner = new Door("inner")) {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("door " + number, e);
    }
  }
}
