package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line, in the learner's language, what is wrong with a command line. */
final class WrongUsage {
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private WrongUsage() {}

  static String explained(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched);
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing());
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return Texts.of("cli.usage.twice", name(twice.getOverwritten()));
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      return Texts.of("cli.usage.either");
    }
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      return value(wrong.getArgSpec(), wrong.getValue());
    }
    return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    CommandLine where = wrong.getCommandLine();
    String word = wrong.getUnmatched().get(0);
    if (wrong.isUnknownOption()) {
      return noOption(word.replaceFirst("=.*", ""), where);
    }
    if (where.getParent() != null) {
      return Texts.of("cli.usage.more", word);
    }
    return Nearest.to(word, where.getSubcommands().keySet())
        .map(name -> Texts.of("cli.command.near", word, name))
        .orElseGet(() -> Texts.of("cli.command.none", word));
  }

  private static String noOption(String word, CommandLine where) {
    return Nearest.to(word, options(where).toList())
        .map(name -> Texts.of("cli.option.near", word, name))
        .or(() -> optionOfACommand(word, where.getSubcommands().values()))
        .orElseGet(() -> Texts.of("cli.option.none", word, name(where)));
  }

  private static Optional<String> optionOfACommand(String word, Collection<CommandLine> commands) {
    return Nearest.to(word, commands.stream().flatMap(WrongUsage::options).toList())
        .flatMap(
            near ->
                commands.stream()
                    .filter(command -> options(command).anyMatch(near::equals))
                    .findFirst()
                    .map(
                        command -> Texts.of("cli.option.after", word, name(command) + " " + near)));
  }

  /** The options' names, but those of one letter, which are all alike. */
  private static Stream<String> options(CommandLine command) {
    return command.getCommandSpec().optionsMap().keySet().stream()
        .filter(name -> name.length() > 2);
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  /** An option that need not be there can only lack its value. */
  private static String missing(List<ArgSpec> missing) {
    ArgSpec first = missing.get(0);
    List<String> needed =
        missing.stream().filter(ArgSpec::required).map(WrongUsage::asGiven).toList();
    if (needed.isEmpty()) {
      return Texts.of("cli.usage.valueless", name(first), first.paramLabel());
    }
    boolean some = first.group() != null && needed.size() > 1;
    return Texts.of(some ? "cli.usage.together" : "cli.usage.missing", String.join(", ", needed));
  }

  private static String value(ArgSpec argument, String value) {
    String name = name(argument);
    if (argument.typeInfo().isBoolean()) {
      return Texts.of("cli.usage.flag", name);
    }
    if (argument.typeInfo().isEnum()) {
      String choices =
          argument.typeInfo().getEnumConstantNames().stream()
              .map(choice -> choice.toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return Texts.of("cli.usage.choice", name, choices, value);
    }
    if (NUMBERS.contains(argument.type())) {
      String key = value.matches("[-+]?\\d+") ? "cli.usage.range" : "cli.usage.number";
      return Texts.of(key, name, value);
    }
    return Texts.of("cli.usage.value", name, argument.paramLabel(), value);
  }

  private static String asGiven(ArgSpec argument) {
    return argument.isOption() ? name(argument) + "=" + argument.paramLabel() : name(argument);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
