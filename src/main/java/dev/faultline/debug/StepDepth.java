package dev.faultline.debug;

/** How far a step goes relative to the current frame. */
public enum StepDepth {
  INTO,
  OVER,
  OUT
}
