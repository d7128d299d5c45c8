package dev.faultline.debug.jdi.values;

import com.sun.jdi.ClassType;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the JDK's collections and the like keep what they hold. Read from their fields, since calling
 * them would run code in the stopped program; a collection that is built otherwise in some JDK
 * makes {@link Fields.UnexpectedShape}.
 */
public final class KnownCollections {
  private static final Map<String, Function<ObjectReference, Contents>> READERS = readers();

  private KnownCollections() {}

  /**
   * The elements or entries of a collection, also of one whose class extends one that is known;
   * null when the object is none.
   */
  public static @Nullable Contents read(ObjectReference object) {
    ReferenceType type = object.referenceType();
    while (type != null) {
      Function<ObjectReference, Contents> reader = READERS.get(type.name());
      if (reader != null) {
        return reader.apply(object);
      }
      type = type instanceof ClassType c ? c.superclass() : null;
    }
    return null;
  }

  /** Whether it is a collection or map, and not only something that stands for another object. */
  public static boolean isCollection(ObjectReference object) {
    return Unreadable.orElse(
        () -> {
          Contents contents = read(object);
          return contents != null && !(contents instanceof HeldContents);
        },
        () -> false);
  }

  private static Map<String, Function<ObjectReference, Contents>> readers() {
    Map<String, Function<ObjectReference, Contents>> known = new HashMap<>();
    KnownLists.addTo(known);
    KnownMaps.addTo(known);
    KnownViews.addTo(known);
    KnownHolders.addTo(known);
    return known;
  }
}
