package dev.faultline.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256, as text. */
final class Fingerprint {
  private static final int KEY_BYTES = 16;

  private Fingerprint() {}

  /** The checksum of a file, in hexadecimal digits. */
  static String ofFile(byte[] content) {
    return HexFormat.of().formatHex(sha256(content));
  }

  /** What people compare to know a public key: its first 128 bits, in groups of four digits. */
  static String ofKey(byte[] encodedKey) {
    byte[] start = Arrays.copyOf(sha256(encodedKey), KEY_BYTES);
    return HexFormat.of().formatHex(start).replaceAll("....(?=.)", "$0-");
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
