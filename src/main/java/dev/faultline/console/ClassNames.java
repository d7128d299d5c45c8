package dev.faultline.console;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** The classes of the program, by the names that a person gives them. */
final class ClassNames {
  private final ProgramSession program;

  ClassNames(ProgramSession program) {
    this.program = program;
  }

  /** Binary names of the program's own classes, as far as they are known by now. */
  Set<String> all() {
    return new TreeSet<>(files().keySet());
  }

  /** Their class files, by those names. */
  Map<String, byte[]> files() {
    CompletableFuture<Compilation> compilation = program.compilation();
    return compilation.isDone() && !compilation.isCompletedExceptionally()
        ? compilation.join().classes()
        : Map.of();
  }

  /**
   * The binary name of the class that is meant by its simple name, its nested name or its full
   * name; the text itself when that is no class of the program, or not only one.
   */
  String name(String text) {
    String nested = text.replace('.', '$');
    List<String> fitting =
        all().stream()
            .filter(
                name -> {
                  String flat = name.replace('.', '$');
                  return flat.equals(nested) || flat.endsWith("$" + nested);
                })
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : text;
  }

  /**
   * The binary name of a class of the program.
   *
   * @throws CommandRefused when the program is known not to have it
   */
  String own(String text) {
    String name = name(text);
    Set<String> all = all();
    if (!all.isEmpty() && !all.contains(name)) {
      throw new CommandRefused(Texts.of("console.class.none", text));
    }
    return name;
  }

  /** A class as a person reads it: without its package. */
  static String shown(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
  }
}
