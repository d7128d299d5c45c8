package dev.faultline.agent;

import java.util.ArrayList;
import java.util.List;

/** The latest exceptions that the program caught. */
public final class Caught {
  private static final int MOST = 1000;

  private static final Note[] NOTES = new Note[MOST];
  private static long count;

  private Caught() {}

  private record Note(Throwable exception, int site, String thread) {}

  /** Called at the beginning of a {@code catch} block. */
  @Hidden
  public static void note(Throwable exception, int site) {
    if (Inside.now()) {
      return;
    }
    Note note = new Note(exception, site, Thread.currentThread().getName());
    synchronized (NOTES) {
      NOTES[(int) (count++ % MOST)] = note;
    }
  }

  private static List<Note> latest() {
    synchronized (NOTES) {
      List<Note> latest = new ArrayList<>();
      for (long i = Math.max(0, count - MOST); i < count; i++) {
        latest.add(NOTES[(int) (i % MOST)]);
      }
      return latest;
    }
  }

  /** The exceptions, oldest first: site, class, message, thread, then the learner's top frame. */
  static void write(Reply reply) {
    for (Note each : latest()) {
      reply.put(each.site);
      reply.put(each.exception.getClass().getName());
      reply.put(message(each.exception));
      reply.put(each.thread);
      StackTraceElement top = null;
      for (StackTraceElement frame : each.exception.getStackTrace()) {
        if (top == null && "app".equals(frame.getClassLoaderName())) {
          top = frame;
        }
      }
      reply.put(top == null ? "" : top.getClassName());
      reply.put(top == null || top.getFileName() == null ? "" : top.getFileName());
      reply.put(top == null ? 0 : top.getLineNumber());
    }
  }

  /** The message, unless code of the program's would have to make it. */
  private static String message(Throwable exception) {
    try {
      ClassLoader maker =
          exception.getClass().getMethod("getMessage").getDeclaringClass().getClassLoader();
      String message = maker == null ? exception.getMessage() : "";
      return message == null ? "" : message;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
