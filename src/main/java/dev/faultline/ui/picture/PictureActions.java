package dev.faultline.ui.picture;

import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.function.Consumer;

/** What the picture asks of the session; called on the JavaFX thread, returns at once. */
public interface PictureActions {
  /**
   * Reads what a frame's variables lead to. No code of the program runs. The answer comes on the
   * JavaFX thread, or never once the values are stale.
   *
   * @param title what the frame is called
   */
  void read(
      String title,
      List<VariableSnapshot> variables,
      Openings openings,
      Consumer<ObjectGraph> then);
}
