package zoo;

/** Says who may pass where. */
public interface Rules {
  /** Whether the holder of a badge may pass a gate; both are known by their numbers. */
  boolean permits(int badge, int gate);
}
