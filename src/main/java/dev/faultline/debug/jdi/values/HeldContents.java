package dev.faultline.debug.jdi.values;

import java.util.List;

/**
 * What an object that stands for another one holds; its text is that of what it holds.
 *
 * @param before text before, or all of it when nothing is held
 * @param children what is held; a map's entry has two
 * @param after text after
 */
record HeldContents(String before, List<Contents.Child> children, String after)
    implements Contents {
  @Override
  public int size() {
    return children.size();
  }

  @Override
  public List<Child> page(int from, int count) {
    return new ListedContents(children).page(from, count);
  }
}
