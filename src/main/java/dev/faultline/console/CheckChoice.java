package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonStatus.CheckStatus;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which check a claim is for, and what is left of the arguments.
 *
 * @param rest the arguments without the check's id
 */
record CheckChoice<T extends CheckSpec>(T check, String rest) {
  /**
   * Takes the check that the first word names; without one, the only one of the kind that is open,
   * or the only one of the current step.
   *
   * @throws CommandRefused when it is not clear which one is meant
   */
  static <T extends CheckSpec> CheckChoice<T> of(
      LessonStatus status, Class<T> kind, String command, String argument) {
    String[] words = argument.split("\\s+", 2);
    List<CheckStatus> fitting =
        status.checks().stream().filter(check -> kind.isInstance(check.check())).toList();
    for (CheckStatus one : fitting) {
      if (one.check().id().equals(words[0])) {
        return new CheckChoice<>(kind.cast(one.check()), words.length > 1 ? words[1] : "");
      }
    }
    List<CheckStatus> left = narrowed(status, fitting);
    if (left.size() == 1) {
      return new CheckChoice<>(kind.cast(left.get(0).check()), argument);
    }
    if (left.isEmpty()) {
      throw new CommandRefused(Texts.of("console.check.nothing", command));
    }
    throw new CommandRefused(
        Texts.of(
            "console.check.several",
            Joined.or(left.stream().map(one -> command + " " + one.check().id() + " …").toList())));
  }

  private static List<CheckStatus> narrowed(LessonStatus status, List<CheckStatus> fitting) {
    List<CheckStatus> open = fitting.stream().filter(check -> !check.verdict().passed()).toList();
    List<CheckStatus> left = open.isEmpty() ? fitting : open;
    if (left.size() < 2) {
      return left;
    }
    List<String> current = status.current().map(step -> step.step().checks()).orElse(List.of());
    List<CheckStatus> here =
        left.stream().filter(check -> current.contains(check.check().id())).toList();
    return here.isEmpty() ? left : here;
  }

  static CommandRefused noSuchCheck(String id, LessonStatus status) {
    return new CommandRefused(
        Texts.of(
            "console.check.none",
            id,
            status.checks().stream()
                .map(check -> check.check().id())
                .collect(Collectors.joining(", "))));
  }
}
