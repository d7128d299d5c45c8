package bank;

/** Where every movement of money is written down. */
public interface Journal {
  void write(String entry);
}
