package cold;

/** What a probe measured: one row of the recording. */
public record Reading(int row, String probe, Double celsius) {}
