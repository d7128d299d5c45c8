package dev.faultline.console;

import dev.faultline.lesson.GuideKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Leaves out of a guide's tables the columns that tell keys only: a console has none, and the
 * commands that stand for them are in the columns beside.
 */
final class KeyColumns {
  private static final int HEAD = 2;

  private KeyColumns() {}

  /** A guide in CommonMark, in which keys are still named as {@code {key:step-over}}. */
  static String without(String guide) {
    List<String> lines = new ArrayList<>();
    List<String> table = new ArrayList<>();
    for (String line : guide.split("\n", -1)) {
      if (line.startsWith("|")) {
        table.add(line);
      } else {
        lines.addAll(narrowed(table));
        table.clear();
        lines.add(line);
      }
    }
    lines.addAll(narrowed(table));
    return String.join("\n", lines);
  }

  private static List<String> narrowed(List<String> table) {
    List<List<String>> rows = table.stream().map(KeyColumns::cells).toList();
    List<Integer> kept =
        IntStream.range(0, rows.isEmpty() ? 0 : rows.get(0).size())
            .filter(column -> !tellsKeys(rows, column))
            .boxed()
            .toList();
    return rows.stream()
        .map(
            row ->
                kept.stream()
                    .filter(column -> column < row.size())
                    .map(row::get)
                    .collect(Collectors.joining("|", "|", "|")))
        .toList();
  }

  private static List<String> cells(String row) {
    List<String> cells = Arrays.asList(row.strip().split("\\|"));
    return cells.subList(1, cells.size());
  }

  private static boolean tellsKeys(List<List<String>> rows, int column) {
    List<String> cells =
        rows.stream()
            .skip(HEAD)
            .filter(row -> column < row.size())
            .map(row -> row.get(column).strip())
            .toList();
    return cells.stream().anyMatch(cell -> !cell.isEmpty())
        && cells.stream().allMatch(cell -> GuideKey.fill(cell, key -> "").isEmpty());
  }
}
