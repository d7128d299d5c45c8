package rails;

import java.util.List;

/** News from the railway. */
public interface Feed {
  /** The next departures, a line each: where to, the minute, the delay, such as Lund;09;+2. */
  List<String> lines(int minute);
}
