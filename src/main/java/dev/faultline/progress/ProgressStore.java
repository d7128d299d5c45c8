package dev.faultline.progress;

/** Where the progress in all lessons is kept. */
public interface ProgressStore {
  /** The progress in a lesson, empty for one never opened. */
  LessonProgress lesson(String lessonId);
}
