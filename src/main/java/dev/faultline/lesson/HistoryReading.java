package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The reading of the revisions that {@code history.json} lists. */
final class HistoryReading {
  static final String FOLDER = "history";
  static final String FILE = FOLDER + "/history.json";

  private final LessonFiles files;
  private final JsonFile json;
  private final List<LessonProblem> problems;

  HistoryReading(LessonFiles files, JsonFile json, List<LessonProblem> problems) {
    this.files = files;
    this.json = json;
    this.problems = problems;
  }

  History read(HistoryFile file) {
    List<Revision> revisions = new ArrayList<>();
    Map<String, String> program = new TreeMap<>();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < file.revisions().size(); i++) {
      HistoryFile.Entry entry = file.revisions().get(i);
      String path = "$.revisions[" + i + "]";
      if (!ids.add(entry.id())) {
        json.problem(path + ".id", Texts.of("problem.revision.twice", entry.id()));
      }
      remove(entry, path, program);
      program.putAll(changes(entry));
      revisions.add(new Revision(entry.id(), entry.message(), entry.skip(), program));
    }
    noteStrangers(ids);
    return new History(revisions, file.verdicts());
  }

  private void remove(HistoryFile.Entry entry, String path, Map<String, String> program) {
    for (int i = 0; i < entry.removes().size(); i++) {
      String name = entry.removes().get(i);
      if (program.remove(name) == null) {
        String hint = Nearest.hint(name, program.keySet());
        json.problem(
            path + ".removes[" + i + "]", Texts.of("problem.revision.removes", name, hint));
      }
    }
  }

  private Map<String, String> changes(HistoryFile.Entry entry) {
    String folder = FOLDER + "/" + entry.id();
    Map<String, String> sources =
        entry.removes().isEmpty()
            ? files.sources(folder, Texts.of("problem.purpose.revision"))
            : files.optionalSources(folder);
    return AnchorReader.read(folder, sources, problems).files();
  }

  private void noteStrangers(Set<String> ids) {
    for (String folder : files.folders(FOLDER)) {
      if (!ids.contains(folder)) {
        json.problem("$.revisions", Texts.of("problem.revision.stray", folder));
      }
    }
  }
}
