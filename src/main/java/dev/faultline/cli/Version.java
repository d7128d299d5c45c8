package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import picocli.CommandLine;

/** Says which Faultline this is, and on which Java it runs. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "faultline " + (version == null ? Texts.of("cli.version") : version),
      "Java " + Runtime.version() + ", " + System.getProperty("java.home")
    };
  }
}
