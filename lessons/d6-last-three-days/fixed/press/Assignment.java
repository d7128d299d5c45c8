package press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Some days of work for a photographer, with one photo a day, at five in the afternoon. */
public record Assignment(String subject, LocalDate last, int days) {
  public List<Photo> photos() {
    List<Photo> photos = new ArrayList<>();
    for (int i = days - 1; i >= 0; i--) {
      LocalDate day = last.minusDays(i);
      photos.add(new Photo(subject + "-" + (days - i), day.atTime(17, 0)));
    }
    return photos;
  }
}
