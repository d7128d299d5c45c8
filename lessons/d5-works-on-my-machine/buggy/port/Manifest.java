package port;

import java.util.ArrayList;
import java.util.List;

/** What a port says is in the boxes that it sends. */
public final class Manifest {
  private final List<Container> boxes = new ArrayList<>();

  private Manifest() {}

  public static Manifest read(List<String> lines) {
    Manifest manifest = new Manifest();
    Header header = new Header(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      Row row = new Row(header, line.split(";", -1));
      int kilos = row.number("gross-weight", Container.EMPTY_KILOS); //@READ
      manifest.boxes.add(new Container(row.text("box", "?"), row.text("port", "?"), kilos)); //@ADD
    }
    return manifest;
  }

  public List<Container> boxes() {
    return List.copyOf(boxes);
  }
}
