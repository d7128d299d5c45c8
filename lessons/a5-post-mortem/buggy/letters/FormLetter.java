package letters;

/** The letter in a parcel: one text for everybody, with places to fill in. */
public final class FormLetter {
  private static final String GREETING = "Dear {name},\n\nhere is what you ordered.\n";
  private static final String VOUCHER = "With it comes a voucher for your next order.\n";
  private static final String ENDING = "\nYours truly,\n{shop}\n";

  private final String shop;

  public FormLetter(String shop) {
    this.shop = shop;
  }

  /** The letter to a customer; the paragraph on the voucher is taken out for those without one. */
  public String write(String name, boolean voucher) {
    TextBuffer text = new TextBuffer();
    text.append(GREETING);
    text.append(VOUCHER);
    text.append(ENDING);
    if (!voucher) {
      text.cut(GREETING.length(), GREETING.length() + VOUCHER.length());
    }
    Replacer.replaceAll(text, "{name}", name);
    Replacer.replaceAll(text, "{shop}", shop);
    return text.toString();
  }
}
