package tides;

/** The part of the screen on which charts are drawn. */
public final class Canvas {
  private int strokes;
  private String title = "";

  public void title(String text) {
    title = text;
  }

  public void stroke() {
    strokes++;
  }

  public int strokes() {
    return strokes;
  }

  public String title() {
    return title;
  }
}
