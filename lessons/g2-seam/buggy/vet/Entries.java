package vet;

import java.math.BigDecimal;

/** Takes down what an animal was given, to be paid for later. */
public interface Entries {
  void add(String animal, String what, BigDecimal price);
}
