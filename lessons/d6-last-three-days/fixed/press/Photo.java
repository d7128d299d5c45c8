package press;

import java.time.LocalDateTime;

/** A photo with the time at which it was taken, by the clock of the camera. */
public record Photo(String name, LocalDateTime taken) {}
