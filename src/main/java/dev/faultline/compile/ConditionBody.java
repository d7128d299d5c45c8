package dev.faultline.compile;

import java.util.Set;

/** A snippet that is true or false. */
record ConditionBody(SnippetCode code) implements SnippetBody {
  @Override
  public void write(PlacedText text) {
    text.add("return (").add(code.text(), 0, code.text().length()).add("\n);");
  }

  @Override
  public Set<String> names() {
    return code.names();
  }
}
