package dev.faultline.debug;

import java.util.List;

/**
 * Where the program stopped and what the stopped thread's stack looks like.
 *
 * @param generation counts the stops of a session; handles of another generation are stale
 * @param reason why it stopped
 * @param thread the thread that stopped
 * @param frames the learner's frames, the top one first, at most {@link #MAX_FRAMES}; frames of the
 *     JDK and of Faultline between them are left out
 * @param moreFrames how many frames {@code frames} leaves out because of the limit
 */
public record StopSnapshot(
    long generation,
    StopReason reason,
    ThreadSnapshot thread,
    List<FrameSnapshot> frames,
    int moreFrames) {
  /** The most frames that a snapshot holds. */
  public static final int MAX_FRAMES = 200;

  public StopSnapshot {
    frames = List.copyOf(frames);
  }
}
