package hours;

/** That somebody has helped somebody for some minutes. */
public record Deed(String helper, String helped, int minutes) {}
