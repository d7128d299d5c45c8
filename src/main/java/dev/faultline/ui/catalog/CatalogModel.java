package dev.faultline.ui.catalog;

import dev.faultline.lesson.LessonCatalog;
import dev.faultline.session.LessonOverview;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lessons, as the catalogue shows them. Used on the JavaFX thread. */
public final class CatalogModel {
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
    loading.set(false);
    broken.setAll(unreadable);
    lessons.setAll(read);
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
   * The lesson to go on with: the one under way, else one to practise again, else the first not
   * done yet, else none.
   */
  public Optional<LessonCardModel> next() {
    return Stream.concat(
            lessons.stream().filter(LessonCardModel::isUnderWay),
            Stream.concat(
                lessons.stream().filter(LessonCardModel::due),
                lessons.stream().filter(card -> !isProved(card))))
        .findFirst();
  }

  /** Whether no lesson is proved yet. */
  boolean isFirstStart() {
    return lessons.stream().noneMatch(CatalogModel::isProved);
  }

  /** The lesson after one, in the order of the curriculum. */
  public Optional<LessonCardModel> after(String lessonId) {
    for (int i = 0; i + 1 < lessons.size(); i++) {
      if (lessons.get(i).lesson().id().equals(lessonId)) {
        return Optional.of(lessons.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isProved(LessonCardModel card) {
    return card.overview().state() == LessonOverview.State.PROVED;
  }
}
