package vet;

import java.math.BigDecimal;

/** A line of a bill. */
public record Item(String what, BigDecimal price) {}
