package dev.faultline.cli;

import picocli.CommandLine;

/** Says which Faultline this is, and on which Java it runs. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "faultline " + (version == null ? "(not packaged)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("java.home")
    };
  }
}
