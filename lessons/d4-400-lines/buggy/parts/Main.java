package parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Takes the stock list of a bicycle workshop from standard input and prints what is on hand. */
public class Main {
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Stock stock = new Stock();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      stock.take(line); //@TAKE
    }
    new Report(stock).print(); //@PRINT
  }
}
