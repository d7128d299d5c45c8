package dev.faultline.console;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a command does. Either way of failing, thrown or by the future, ends in a reply. */
@FunctionalInterface
interface Action {
  /**
   * Does it.
   *
   * @param argument what follows the command's name, stripped; may be empty
   * @return the text of the reply
   */
  CompletableFuture<String> run(Context context, String argument);

  /** An action that is done at once. */
  static Action now(BiFunction<Context, String, String> action) {
    return (context, argument) ->
        CompletableFuture.completedFuture(action.apply(context, argument));
  }

  /** An action without arguments. */
  static Action plain(Function<Context, CompletableFuture<String>> action) {
    return (context, argument) -> {
      if (!argument.isEmpty()) {
        throw new UsageException();
      }
      return action.apply(context);
    };
  }
}
