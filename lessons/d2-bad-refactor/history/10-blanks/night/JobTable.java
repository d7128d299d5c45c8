package night;

import java.util.ArrayList;
import java.util.List;

/** Reads jobs: a line each with name, rank and minutes. */
final class JobTable {
  private JobTable() {}

  static List<Job> read(List<String> lines) {
    List<Job> jobs = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.strip().split("\\s*,\\s*");
      jobs.add(new Job(fields[0], rank(fields[1]), Integer.parseInt(fields[2])));
    }
    return jobs;
  }

  private static int rank(String text) {
    if (text.equals("first")) {
      return Job.FIRST;
    }
    if (text.equals("last")) {
      return Job.LAST;
    }
    return Integer.parseInt(text);
  }
}
