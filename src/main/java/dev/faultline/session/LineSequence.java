package dev.faultline.session;

import dev.faultline.compile.LineWeaver.Line;
import dev.faultline.debug.SourceLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines that the main thread of a run came to, in their order. */
public final class LineSequence {
  private final List<String> steps;
  private final List<Line> lines;
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  /**
   * @param trace as {@link dev.faultline.agent.LineTrace#text} says
   * @param lines the lines by their ids
   * @param sources the program's sources by path
   */
  LineSequence(String trace, List<Line> lines, Map<String, String> sources) {
    steps = trace.lines().skip(1).toList();
    this.lines = lines;
    sources.forEach((file, text) -> texts.put(file, text.lines().toList()));
  }

  /** How many steps there are. */
  public int size() {
    return steps.size();
  }

  /** A step, numbered from 0. */
  public TracedStep step(int index) {
    String[] parts = steps.get(index).split("\t", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      values.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    Line line = lines.get(id(index));
    return new TracedStep(new SourceLine(line.file(), line.number()), code(line), values);
  }

  private int id(int index) {
    String step = steps.get(index);
    int end = step.indexOf('\t');
    return Integer.parseInt(end < 0 ? step : step.substring(0, end));
  }

  private String code(Line line) {
    List<String> text = texts.getOrDefault(line.file(), List.of());
    return line.number() <= text.size() ? text.get(line.number() - 1).strip() : "";
  }

  /** Whether a step is at the same code as that of another run, which may be of other sources. */
  boolean isAtSameCode(LineSequence other, int index) {
    Line here = lines.get(id(index));
    Line there = other.lines.get(other.id(index));
    return here.file().equals(there.file()) && code(here).equals(other.code(there));
  }

  /** Whether a step has the same variables with the same values as that of another run. */
  boolean hasSameValues(LineSequence other, int index) {
    return values(index).equals(other.values(index));
  }

  private String values(int index) {
    String step = steps.get(index);
    int end = step.indexOf('\t');
    return end < 0 ? "" : step.substring(end);
  }
}
