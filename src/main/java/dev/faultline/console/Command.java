package dev.faultline.console;

import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command of the console.
 *
 * @param name its name
 * @param aliases further names, the pdb abbreviation first
 * @param arguments its arguments as a usage line shows them, possibly empty
 * @param example one use of it
 */
record Command(String name, List<String> aliases, String arguments, String example, Action action) {
  Command {
    aliases = List.copyOf(aliases);
  }

  /** Makes a command; {@code names} are its name and aliases, separated by spaces. */
  static Command of(String names, String arguments, String example, Action action) {
    List<String> all = List.of(names.split(" "));
    return new Command(all.get(0), all.subList(1, all.size()), arguments, example, action);
  }

  /** What it does, in one line. */
  String help() {
    return Texts.of("console.help." + name);
  }

  /** Name and aliases. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }

  /** How it is typed, such as {@code list [FROM[,TO]]}. */
  String usage() {
    return arguments.isEmpty() ? name : name + " " + arguments;
  }
}
