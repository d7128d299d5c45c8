package night;

import java.util.ArrayList;
import java.util.List;

/** Reads jobs: a line each with name, rank and minutes. */
final class JobTable {
  private JobTable() {}

  static List<Job> read(List<String> lines) {
    List<Job> jobs = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        jobs.add(job(line.strip().split("\\s*,\\s*")));
      }
    }
    return jobs;
  }

  private static Job job(String[] fields) {
    return new Job(fields[0], rank(fields[1]), Integer.parseInt(fields[2]));
  }

  private static int rank(String text) {
    return switch (text) {
      case "first" -> Job.FIRST;
      case "last" -> Job.LAST;
      default -> Integer.parseInt(text);
    };
  }
}
