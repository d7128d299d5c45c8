package rates;

/** What one unit of a currency is worth in euros, in hundred-thousandths. */
public record Rate(String currency, int worth) {}
