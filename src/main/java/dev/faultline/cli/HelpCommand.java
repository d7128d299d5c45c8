package dev.faultline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code faultline help COMMAND}: the same as {@code faultline COMMAND --help}. */
@Command(name = "help", helpCommand = true)
final class HelpCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..1")
  private @Nullable String command;

  @Override
  public Integer call() {
    CommandLine all = spec.commandLine().getParent();
    CommandLine wanted = command == null ? all : all.getSubcommands().get(command);
    if (wanted == null) {
      throw new UnmatchedArgumentException(all, List.of(String.valueOf(command)));
    }
    wanted.usage(all.getOut());
    return Exit.DONE;
  }
}
