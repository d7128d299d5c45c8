package press;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All photos, in folders. */
public final class Archive {
  private final Map<String, List<Photo>> folders = new TreeMap<>();

  public void file(Photo photo) {
    String folder = Folder.of(photo.taken());
    List<Photo> photos = folders.computeIfAbsent(folder, name -> new ArrayList<>());
    photos.add(photo); //@PUT
  }

  /** The photos of a month, in the order of filing. */
  public List<Photo> of(YearMonth month) {
    return List.copyOf(folders.getOrDefault(Folder.of(month), List.of())); //@GET
  }

  public int size() {
    return folders.values().stream().mapToInt(List::size).sum();
  }
}
