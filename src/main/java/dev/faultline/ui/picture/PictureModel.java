package dev.faultline.ui.picture;

import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the selected frame's objects. It is read only while it is on the screen. Used on
 * the JavaFX thread.
 */
public final class PictureModel {
  private final PictureActions actions;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(Picture.EMPTY);
  private @Nullable Frame frame;
  private String key = "";
  private Map<Long, Place> places = Map.of();
  private Openings openings = Openings.NONE;
  private int asked;

  private record Frame(String title, List<VariableSnapshot> variables) {}

  public PictureModel(PictureActions actions) {
    this.actions = actions;
    shown.addListener((property, before, now) -> read());
  }

  /** Whether the picture is on the screen. */
  public BooleanProperty shown() {
    return shown;
  }

  public ReadOnlyBooleanProperty stopped() {
    return stopped.getReadOnlyProperty();
  }

  /** What is drawn, empty while there is nothing to draw or it is not read yet. */
  public ReadOnlyObjectProperty<Picture> picture() {
    return picture.getReadOnlyProperty();
  }

  /**
   * Takes the variables of the selected frame.
   *
   * @param frameKey the same for the same frame through steps, so that boxes keep their places
   * @param title what the frame is called
   */
  public void show(String frameKey, String title, List<VariableSnapshot> variables) {
    if (!key.equals(frameKey)) {
      key = frameKey;
      places = Map.of();
    }
    frame = new Frame(title, variables);
    stopped.set(true);
    read();
  }

  /** The program runs, or is no more. */
  public void clear() {
    frame = null;
    stopped.set(false);
    read();
  }

  /** A new run has begun: its objects are others, though their numbers are the same. */
  public void newRun() {
    places = Map.of();
    openings = Openings.NONE;
  }

  /** Draws an object that is beyond the limits, or more rows of one that has many. */
  void open(Row row) {
    if (row.kind() == Row.Kind.CLOSED) {
      openings = openings.withObject(row.target());
      read();
    } else if (row.kind() == Row.Kind.MORE) {
      openings = openings.withMoreRows(row.target());
      read();
    }
  }

  private void read() {
    int mine = ++asked;
    Frame now = frame;
    if (now == null || !shown.get()) {
      picture.set(Picture.EMPTY);
      return;
    }
    actions.read(
        now.title(),
        now.variables(),
        openings,
        graph -> {
          if (mine == asked) {
            draw(graph);
          }
        });
  }

  private void draw(ObjectGraph graph) {
    places = GridLayout.arrange(graph, places);
    picture.set(new Picture(graph, places));
  }
}
