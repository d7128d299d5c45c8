package vet;

import java.util.List;

/** Tells what has not been paid for. */
public interface OpenItems {
  /** What is open for an animal, in the order in which it was taken down. */
  List<Item> of(String animal);

  /** Nothing is open for the animal any more. */
  void settle(String animal);
}
