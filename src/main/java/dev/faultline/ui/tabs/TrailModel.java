package dev.faultline.ui.tabs;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What happened, one line each, newest last; bounded. Used on the JavaFX thread. */
public final class TrailModel {
  /** The most lines kept. */
  static final int LIMIT = 500;

  private final ObservableList<OutputLine> lines = FXCollections.observableArrayList();

  public ObservableList<OutputLine> lines() {
    return lines;
  }

  public void add(String line) {
    if (lines.size() >= LIMIT) {
      lines.remove(0, LIMIT / 10);
    }
    lines.add(new OutputLine(OutputLine.Kind.OUT, line));
  }
}
