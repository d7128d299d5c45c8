package dev.faultline.lesson;

import dev.faultline.lesson.JsonNode.ListNode;
import dev.faultline.lesson.JsonNode.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A parsed JSON file, for problems that show only once it is held against something else. */
final class JsonFile {
  private final ProblemSink problems;
  private final Set<String> wrongAlready;
  private final Map<String, JsonNode> nodes = new HashMap<>();

  JsonFile(String name, JsonNode root, List<LessonProblem> problems) {
    this.problems = new ProblemSink(name, problems);
    wrongAlready =
        problems.stream()
            .filter(problem -> problem.file().equals(name))
            .map(LessonProblem::path)
            .collect(Collectors.toSet());
    index(root);
  }

  /**
   * Notes a problem at a JSON path; the line is that of the nearest value that is there. Where a
   * value was wrong already before this object was made, nothing more is said: it may only follow
   * from that.
   */
  void problem(String path, String message) {
    if (wrongAlready.stream().anyMatch(wrong -> isWithin(path, wrong) || isWithin(wrong, path))) {
      return;
    }
    String there = path;
    while (!nodes.containsKey(there) && !there.equals("$")) {
      there = parent(there);
    }
    JsonNode node = nodes.get(there);
    problems.add(node == null ? 0 : node.line(), path, message);
  }

  /** The line on which the value at a JSON path begins, 0 when there is none. */
  int line(String path) {
    JsonNode node = nodes.get(path);
    return node == null ? 0 : node.line();
  }

  /** Whether there is a value at a JSON path. */
  boolean has(String path) {
    return nodes.containsKey(path);
  }

  private void index(JsonNode node) {
    nodes.put(node.path(), node);
    if (node instanceof ObjectNode object) {
      object.members().values().forEach(this::index);
    } else if (node instanceof ListNode list) {
      list.elements().forEach(this::index);
    }
  }

  private static boolean isWithin(String path, String whole) {
    return path.equals(whole) || path.startsWith(whole + ".") || path.startsWith(whole + "[");
  }

  private static String parent(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end <= 0 ? "$" : path.substring(0, end);
  }
}
