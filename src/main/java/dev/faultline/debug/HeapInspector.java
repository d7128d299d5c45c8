package dev.faultline.debug;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The heap of a stopped program. */
public interface HeapInspector {
  /** Counts the reachable instances of all classes; a garbage collection may run first. */
  CompletableFuture<HeapCounts> counts();

  /**
   * Instances of a class, subclasses not included.
   *
   * @param className binary name
   * @param limit at most this many, 1,000 at most
   */
  CompletableFuture<List<ValueSnapshot>> instances(String className, int limit);

  /**
   * The variables that refer to an object: fields and elements of other objects.
   *
   * @param limit at most this many, 1,000 at most
   */
  CompletableFuture<List<Referrer>> referrers(ValueHandle object, int limit);

  /**
   * The chains of references that keep an object alive, each from a root to the object, as far as
   * the JVM tells and within a search that is bounded in objects and in time.
   */
  CompletableFuture<RootPaths> pathsToRoots(ValueHandle object);

  /**
   * A reference to an object.
   *
   * @param from the object that refers, a class for a static field
   * @param by the field or element that refers: {@code next}, {@code [3]}, {@code static CACHE}
   */
  record Referrer(ValueSnapshot from, String by) {}

  /**
   * How an object is kept alive.
   *
   * @param paths a shortest one first, then others, {@link #MOST} at most: each comes over a
   *     reference that no path before it has to an object that the first goes through, those to the
   *     object asked for before those to what holds it; empty when the search found no root
   * @param note how complete the answer is, one line
   */
  record RootPaths(List<RootPath> paths, String note) {
    /** The most paths that are told. */
    public static final int MOST = 3;

    public RootPaths {
      paths = List.copyOf(paths);
    }
  }

  /**
   * A chain of references that keeps an object alive.
   *
   * @param root what begins the chain, such as {@code static field Cache.ENTRIES} or {@code local
   *     variable cart in Shop.main}
   * @param field the static field that begins the chain, such as {@code Cache.ENTRIES}; empty when
   *     something else does
   * @param links from the first object to the one asked for, each with what refers to the next; the
   *     last, the one asked for, with an empty text
   */
  record RootPath(String root, String field, List<Referrer> links) {
    public RootPath {
      links = List.copyOf(links);
    }
  }
}
