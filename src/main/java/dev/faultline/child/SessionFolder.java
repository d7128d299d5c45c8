package dev.faultline.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/**
 * The folder of one child JVM: class files, the agent's jar, the working directory. Its name tells
 * whose it is, so that a later launch can sweep it if this process dies.
 */
final class SessionFolder {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;
  private final String token;

  private SessionFolder(Path root, String token) {
    this.root = root;
    this.token = token;
  }

  /** Creates the folder, readable by its owner only, with the class files in it. */
  static SessionFolder create(Map<String, byte[]> classes) throws IOException {
    StaleFolders.sweepOnce();
    Path root = Files.createTempDirectory(StaleFolders.prefix(ProcessHandle.current().pid()));
    SessionFolder folder = new SessionFolder(root, new BigInteger(130, RANDOM).toString(36));
    try {
      Files.createDirectory(folder.work());
      Files.createDirectory(folder.classes());
      AgentJar.write(folder.agentJar());
      folder.write(classes);
      return folder;
    } catch (IOException | RuntimeException e) {
      folder.delete();
      throw e;
    }
  }

  /** Writes class files by binary name. */
  void write(Map<String, byte[]> classFiles) throws IOException {
    for (Map.Entry<String, byte[]> each : classFiles.entrySet()) {
      Path file = classes().resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
  }

  Path root() {
    return root;
  }

  Path work() {
    return root.resolve("work");
  }

  /** Class files; the name holds the token, which only the child and its parent know. */
  Path classes() {
    return root.resolve("classes-" + token);
  }

  Path agentJar() {
    return root.resolve("agent.jar");
  }

  Path arguments() {
    return root.resolve("arguments");
  }

  String token() {
    return token;
  }

  /** Deletes it with all that the program left there. */
  void delete() {
    try {
      FileTrees.delete(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
