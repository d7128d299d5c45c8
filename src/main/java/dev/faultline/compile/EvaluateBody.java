package dev.faultline.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A snippet whose value is wanted. When it assigns locals, it returns an array: the value, then
 * what these hold at the end. The `if` keeps javac from finding the last return unreachable.
 *
 * @param declaration how the result is declared: {@code var}, which keeps its type, or {@code
 *     Object}
 * @param written locals that it assigns
 */
record EvaluateBody(SnippetCode code, String declaration, List<String> written)
    implements SnippetBody {
  private record Insertion(int at, String text) {}

  @Override
  public void write(PlacedText text) {
    text.add("if (true) {\n");
    if (code.isStatements()) {
      statements(text);
    } else {
      text.add(declaration + " " + RESULT + " = (")
          .add(code.text(), 0, code.text().length())
          .add("\n);\nreturn " + returned(RESULT) + ";");
    }
    text.add("\n}\nreturn " + returned("null") + ";");
  }

  private void statements(PlacedText text) {
    List<Insertion> insertions = new ArrayList<>();
    if (!written.isEmpty()) {
      for (SnippetCode.Range each : code.returns()) {
        insertions.add(new Insertion(each.start(), "new Object[] {"));
        insertions.add(new Insertion(each.end(), tail()));
      }
    }
    SnippetCode.Range result = code.result();
    if (result != null) {
      insertions.add(new Insertion(result.start(), declaration + " " + RESULT + " = ("));
      insertions.add(new Insertion(result.end(), "\n)"));
    }
    insertions.sort(Comparator.comparing(Insertion::at));
    int from = 0;
    for (Insertion each : insertions) {
      text.add(code.text(), from, each.at()).add(each.text());
      from = each.at();
    }
    text.add(code.text(), from, code.text().length()).add(code.isUnfinished() ? "\n;" : "\n");
    if (result != null) {
      text.add("return " + returned(RESULT) + ";");
    }
  }

  private String returned(String value) {
    return written.isEmpty() ? value : "new Object[] {" + value + tail();
  }

  private String tail() {
    return ", " + String.join(", ", written) + "}";
  }

  @Override
  public Set<String> names() {
    return code.names();
  }
}
