package dev.faultline.ui.settings;

/** Whose keys the actions have. */
public enum Keymap {
  INTELLIJ("IntelliJ IDEA"),
  VS_CODE("VS Code"),
  ECLIPSE("Eclipse");

  private final String product;

  Keymap(String product) {
    this.product = product;
  }

  /** The name of the tool, which is the same in every language. */
  public String product() {
    return product;
  }
}
