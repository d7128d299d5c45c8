package dev.faultline.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Compiles snippets beside the sources of a program, with all of the language: what the program
 * itself could write at the place, private members and local classes included. May be used from any
 * thread.
 */
public final class SnippetCompiler {
  /**
   * @param sources the program's texts by path relative to the source root
   * @param classes its class files by binary name
   * @param classPath what it needs besides
   */
  public SnippetCompiler(
      Map<String, String> sources, Map<String, byte[]> classes, List<Path> classPath) {}

  /**
   * Compiles a snippet.
   *
   * @throws SnippetRefused when it does not compile, or the place is in none of the sources
   */
  @SuppressWarnings("DoNotCallSuggester")
  public Snippet compile(String code, SnippetPlace place, Snippet.Purpose purpose)
      throws SnippetRefused {
    throw new SnippetRefused("only simple expressions can be evaluated yet");
  }
}
