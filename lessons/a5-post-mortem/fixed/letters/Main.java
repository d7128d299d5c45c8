package letters;

/** Writes the letters that go out with today's parcels. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    FormLetter letter = new FormLetter("Lamps & More");
    print(letter.write("Ida Berg", true));
    print(letter.write("Jon Dahl", false));
    print(letter.write("Kim Roth", true));
  }

  private static void print(String text) {
    System.out.print(text);
    System.out.println("--");
  }
}
