package dev.faultline.cli;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.pack.PackRefused;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Takes the command line apart and runs what it asks for. */
public final class Cli {
  private Cli() {}

  /** Runs a command line and returns the exit code; bad input ends in one clear line, no trace. */
  public static int run(App app, String... args) {
    // The window, which is started most, does not wait for the commands to be set up.
    return args.length == 0 ? app.desktop().applyAsInt(Optional.empty()) : line(app).execute(args);
  }

  /** The commands, with their help in the language of {@link Texts}. */
  static CommandLine line(App app) {
    FaultlineCommand root = new FaultlineCommand(app);
    CommandLine line =
        new CommandLine(root)
            .addSubcommand("lessons", new LessonsCommand(app))
            .addSubcommand("learn", new LearnCommand(app))
            .addSubcommand("debug", new DebugCommand(app))
            .addSubcommand("bisect", new BisectCommand(app))
            .addSubcommand("practise", new PractiseCommand(app))
            .addSubcommand("prove", new ProveCommand(app))
            .addSubcommand("new", new NewCommand(app))
            .addSubcommand("author", new AuthorCommand(app))
            .addSubcommand("import", new ImportCommand(app))
            .addSubcommand("pack", new PackCommand(app))
            .addSubcommand("open", new OpenCommand(app))
            .addSubcommand("keygen", new KeygenCommand(app))
            .addSubcommand("help", new HelpCommand());
    line.setResourceBundle(Texts.help());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(writer(app.streams().out()));
    line.setErr(writer(app.streams().err()));
    line.setExecutionStrategy(Cli::execute);
    line.setParameterExceptionHandler((wrong, given) -> wrongUsage(wrong));
    line.setExecutionExceptionHandler((failure, where, parsed) -> failed(failure, where, root));
    return line;
  }

  /** A word before a command could be taken for a PATH, and the command would run all the same. */
  private static int execute(ParseResult parsed) {
    if (parsed.hasSubcommand() && parsed.hasMatchedPositional(0)) {
      throw new UnmatchedArgumentException(
          parsed.commandSpec().commandLine(), parsed.matchedPositional(0).originalStringValues());
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, Charset.defaultCharset()), true);
  }

  private static int wrongUsage(ParameterException wrong) {
    CommandLine where = wrong.getCommandLine();
    String name = where.getCommandSpec().qualifiedName();
    where.getErr().println(name + ": " + WrongUsage.explained(wrong));
    var plain = CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF);
    CommandLine.Help help = where.getHelpFactory().create(where.getCommandSpec(), plain);
    String usage = help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength());
    where.getErr().println(usage.stripTrailing());
    return Exit.BAD_INPUT;
  }

  private static int failed(Exception failure, CommandLine where, FaultlineCommand root) {
    boolean badInput =
        failure instanceof BadInput
            || failure instanceof PackRefused
            || failure instanceof CommandRefused;
    PrintWriter err = where.getErr();
    err.println(badInput ? failure.getMessage() : Texts.of("cli.fault", failure));
    if (root.debug()) {
      failure.printStackTrace(err);
    }
    return badInput ? Exit.BAD_INPUT : Exit.OUR_FAULT;
  }
}
