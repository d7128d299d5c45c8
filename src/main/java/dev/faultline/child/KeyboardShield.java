package dev.faultline.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps Ctrl+C from what Faultline starts. A terminal sends it to all processes of a job at once;
 * it is Faultline that is meant, and that decides what becomes of the others.
 */
final class KeyboardShield {
  /** What is ignored when a program starts stays ignored in all that it starts. */
  static final String IGNORE = "trap '' INT; ";

  /** Variables that shells bring in. */
  private static final String FORGET = "unset PWD OLDPWD SHLVL _; ";

  private static final Path SHELL = Path.of("/bin/sh");

  /** Some shells do not hand on variables with other names. */
  private static final Pattern HANDED_ON = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private KeyboardShield() {}

  /**
   * The command that runs a program under the shield, with the same process id; the command itself
   * where that is not possible.
   *
   * @param variables names of the environment variables that must reach it
   */
  static List<String> over(List<String> command, Collection<String> variables) {
    boolean possible =
        Files.isExecutable(SHELL)
            && Files.isExecutable(Path.of(command.get(0)))
            && variables.stream().allMatch(name -> HANDED_ON.matcher(name).matches());
    if (!possible) {
      return command;
    }
    List<String> shielded = new ArrayList<>();
    shielded.addAll(List.of(SHELL.toString(), "-c", IGNORE + FORGET + "exec \"$0\" \"$@\""));
    shielded.addAll(command);
    return shielded;
  }
}
