package heat;

/** How many units of heat a flat used. */
public record Reading(String flat, int units) {}
