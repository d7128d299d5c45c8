package dev.faultline.ui.catalog;

import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.session.CoursePath;
import dev.faultline.session.LessonOverview;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lessons, as the catalogue shows them. Used on the JavaFX thread. */
public final class CatalogModel {
  private static final Comparator<LessonCardModel> LAST_USED =
      Comparator.comparing(
          card -> card.overview().used(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private final ObservableList<LessonCardModel> lessons = FXCollections.observableArrayList();
  private final ObservableList<LessonCatalog.Broken> broken = FXCollections.observableArrayList();
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty loading = new SimpleBooleanProperty(true);

  /** All lessons in the order of the curriculum. */
  public ObservableList<LessonCardModel> lessons() {
    return lessons;
  }

  /** Lesson folders that could not be read. */
  public ObservableList<LessonCatalog.Broken> broken() {
    return broken;
  }

  /** What is searched for. */
  public StringProperty query() {
    return query;
  }

  public BooleanProperty loading() {
    return loading;
  }

  /** Shows what was read. */
  public void show(List<LessonCardModel> read, List<LessonCatalog.Broken> unreadable) {
    broken.setAll(unreadable);
    lessons.setAll(read);
    loading.set(false);
  }

  /** The lessons of a track that match the search. */
  List<LessonCardModel> track(String letter) {
    return lessons.stream()
        .filter(card -> card.lesson().track().equals(letter) && card.matches(query.get()))
        .collect(Collectors.toList());
  }

  boolean isSearching() {
    return !query.get().isBlank();
  }

  /**
   * The lesson to go on with: of those under way the one used last, else one to practise again,
   * else the next on the path, else none.
   */
  public Optional<LessonCardModel> next() {
    return lessons.stream()
        .filter(LessonCardModel::isUnderWay)
        .max(LAST_USED)
        .or(() -> lessons.stream().filter(LessonCardModel::due).findFirst())
        .or(() -> card(path().next()));
  }

  /** Whether no lesson is proved yet. */
  boolean isFirstStart() {
    return lessons.stream().noneMatch(CatalogModel::isProved);
  }

  /** The lesson to go on with once a certain one is done. */
  public Optional<LessonCardModel> after(String lessonId) {
    return card(path().after(lessonId));
  }

  /** How many lessons somebody may pass over who proves a certain one without a hint. */
  record Placement(LessonCardModel card, long passedOver) {}

  /** With which lesson somebody shows that they know more than has been proved. */
  Optional<Placement> placement() {
    CoursePath path = path();
    return card(path.placement()).map(card -> new Placement(card, path.passedOver(card.lesson())));
  }

  private CoursePath path() {
    Map<Lesson, LessonOverview> overviews = new LinkedHashMap<>();
    lessons.forEach(card -> overviews.put(card.lesson(), card.overview()));
    return new CoursePath(overviews);
  }

  private Optional<LessonCardModel> card(Optional<Lesson> lesson) {
    return lesson.flatMap(
        wanted ->
            lessons.stream().filter(card -> card.lesson().id().equals(wanted.id())).findFirst());
  }

  private static boolean isProved(LessonCardModel card) {
    return card.overview().state() == LessonOverview.State.PROVED;
  }
}
