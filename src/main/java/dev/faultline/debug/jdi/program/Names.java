package dev.faultline.debug.jdi.program;

/** How types are called on screen. */
public final class Names {
  private Names() {}

  /** The simple name of a type given by its binary name, dimensions kept. */
  public static String simple(String binaryName) {
    String name = binaryName.substring(binaryName.lastIndexOf('.') + 1);
    if (name.contains("$$Lambda")) {
      return "lambda";
    }
    if (binaryName.equals("java.util.Arrays$ArrayList")) {
      // Not to be taken for the list that can grow.
      return "Arrays.ArrayList";
    }
    int dollar = name.lastIndexOf('$');
    if (dollar <= 0 || dollar == name.length() - 1) {
      return name;
    }
    String inner = name.substring(dollar + 1);
    String unnumbered = inner.replaceFirst("^\\d+", "");
    return unnumbered.isEmpty() || unnumbered.startsWith("[") ? name : unnumbered;
  }
}
