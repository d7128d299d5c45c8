package rental;

import java.util.List;

/** What a customer wants to borrow, in the order in which it is fetched. */
public record Order(int number, List<Integer> skus) {}
