package dev.faultline.ui.toolkit;

import java.util.List;
import javafx.collections.ObservableList;

/** Brings observable lists up to date by the smallest change, so that views stay in place. */
public final class Synced {
  private Synced() {}

  /** Makes the list equal to the fresh one, replacing only elements that differ. */
  public static <T> void update(ObservableList<T> list, List<? extends T> fresh) {
    int common = Math.min(list.size(), fresh.size());
    for (int i = 0; i < common; i++) {
      if (!list.get(i).equals(fresh.get(i))) {
        list.set(i, fresh.get(i));
      }
    }
    if (list.size() > fresh.size()) {
      list.remove(fresh.size(), list.size());
    } else if (fresh.size() > common) {
      list.addAll(fresh.subList(common, fresh.size()));
    }
  }
}
