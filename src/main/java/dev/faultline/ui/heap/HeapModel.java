package dev.faultline.ui.heap;

import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.state.Results;
import dev.faultline.ui.state.ValueActions;
import dev.faultline.ui.state.VariablesModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Instances by class, and what the learner looks at of them. Used on the JavaFX thread. */
public final class HeapModel {
  private static final int MOST = 100;
  private static final Set<String> NOT_OWN = Set.of("java.", "jdk.", "sun.", "javax.");
  private static final Set<String> PRIMITIVES =
      Set.of("int", "byte", "char", "long", "short", "double", "float", "boolean");

  private final HeapActions actions;
  private final ObservableList<ClassRow> rows = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty ownOnly = new SimpleBooleanProperty(true);
  private final BooleanProperty stopped = new SimpleBooleanProperty();
  private final BooleanProperty counting = new SimpleBooleanProperty();
  private final BooleanProperty compared = new SimpleBooleanProperty();
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final VariablesModel objects;
  private @Nullable HeapCounts counts;
  private @Nullable HeapCounts snapshot;

  public HeapModel(HeapActions actions, ValueActions values) {
    this.actions = actions;
    objects = new VariablesModel(values);
    filter.addListener((property, before, now) -> show());
    ownOnly.addListener((property, before, now) -> show());
  }

  /** The classes that pass the filter, what grew most first, then what there is most of. */
  public ObservableList<ClassRow> rows() {
    return rows;
  }

  /** Part of a class's name. */
  public StringProperty filter() {
    return filter;
  }

  /** Whether classes of the JDK are left out. */
  public BooleanProperty ownOnly() {
    return ownOnly;
  }

  public BooleanProperty stopped() {
    return stopped;
  }

  public BooleanProperty counting() {
    return counting;
  }

  /** Whether there is a snapshot to compare with. */
  public BooleanProperty compared() {
    return compared;
  }

  /** One line: what could not be done, or what limits the answer; empty when there is none. */
  public StringProperty note() {
    return note;
  }

  /** Says what {@link #objects} shows. */
  public StringProperty title() {
    return title;
  }

  /** Instances, referrers, or the paths from roots. */
  public VariablesModel objects() {
    return objects;
  }

  /** Counts the instances now. */
  public void count() {
    counting.set(true);
    note.set("");
    actions.counts(
        fresh -> {
          counting.set(false);
          counts = fresh;
          show();
        },
        why -> {
          counting.set(false);
          note.set(why);
        });
  }

  /** Compares from now on with what is counted now. */
  public void remember() {
    snapshot = counts;
    compared.set(snapshot != null);
    show();
  }

  /** Shows instances of a class. */
  public void instances(ClassRow row) {
    actions.instances(
        row.className(),
        MOST,
        found -> {
          String number = found.size() < row.count() ? found.size() + " of " + row.count() : "";
          title.set(Texts.of("heap.instances", row.className(), number).strip());
          list(numbered(found));
        });
  }

  /** Shows what refers to an object. */
  public void referrers(ValueSnapshot object) {
    ValueHandle handle = object.handle();
    if (handle != null) {
      actions.referrers(
          handle,
          MOST,
          found -> {
            title.set(Texts.of("heap.referrers", object.text()));
            note.set(found.isEmpty() ? Texts.of("heap.noReferrers") : "");
            list(found.stream().map(HeapModel::row).toList());
          });
    }
  }

  /** Shows the ways in which an object is kept alive, one below the other. */
  public void whyAlive(ValueSnapshot object) {
    ValueHandle handle = object.handle();
    if (handle != null) {
      actions.pathsToRoots(handle, found -> show(object, found));
    }
  }

  /** The program runs or is no more: what was read of it is stale. The counts stay to compare. */
  public void clear() {
    stopped.set(false);
    objects.clear();
    title.set("");
  }

  public void hasStopped() {
    stopped.set(true);
  }

  /** A new run has begun: nothing of the old one compares with it. */
  public void newRun() {
    counts = null;
    snapshot = null;
    compared.set(false);
    note.set("");
    show();
  }

  private void show(ValueSnapshot object, HeapInspector.RootPaths found) {
    title.set(Texts.of("heap.alive", object.text()));
    note.set(found.note());
    List<VariableSnapshot> rows = new ArrayList<>();
    for (HeapInspector.RootPath path : found.paths()) {
      rows.add(Results.row(path.root(), new ValueSnapshot("", "root", 0, null, 0)));
      path.links().forEach(link -> rows.add(row(link)));
    }
    list(rows);
  }

  private void list(List<VariableSnapshot> values) {
    objects.clear();
    objects.show("objects", "", values);
  }

  private static VariableSnapshot row(HeapInspector.Referrer referrer) {
    return Results.row(Texts.of("heap.by", referrer.by()), referrer.from());
  }

  private static List<VariableSnapshot> numbered(List<ValueSnapshot> found) {
    return IntStream.range(0, found.size())
        .mapToObj(i -> Results.row(String.valueOf(i + 1), found.get(i)))
        .toList();
  }

  private void show() {
    HeapCounts now = counts;
    if (now == null) {
      rows.clear();
      return;
    }
    HeapCounts before = snapshot == null ? now : snapshot;
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    Set<String> names = new HashSet<>(now.byClass().keySet());
    names.addAll(before.byClass().keySet());
    rows.setAll(
        names.stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
            .filter(name -> !ownOnly.get() || isOwn(name))
            .map(name -> new ClassRow(name, now.of(name), now.of(name) - before.of(name)))
            .sorted(
                Comparator.comparingLong(ClassRow::growth)
                    .thenComparingLong(ClassRow::count)
                    .reversed())
            .toList());
  }

  private static boolean isOwn(String className) {
    String element = className.replace("[]", "");
    return !PRIMITIVES.contains(element) && NOT_OWN.stream().noneMatch(element::startsWith);
  }
}
