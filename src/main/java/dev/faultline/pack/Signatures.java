package dev.faultline.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Ed25519 signatures over manifests, and keys as text in Base64. */
final class Signatures {
  static final String ALGORITHM = "Ed25519";

  /** Signed before the manifest, so that a signature made for something else never fits. */
  private static final byte[] PURPOSE = "faultline pack 1\n".getBytes(StandardCharsets.UTF_8);

  private Signatures() {}

  static byte[] sign(PrivateKey key, byte[] manifest) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(PURPOSE);
    signature.update(manifest);
    return signature.sign();
  }

  /** Whether the owner of a key signed this manifest; false also for what is no signature. */
  static boolean isGood(PublicKey key, byte[] manifest, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(PURPOSE);
      signature.update(manifest);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * The key that a text stands for, in X.509 encoding.
   *
   * @throws GeneralSecurityException when it is none, or another encoding of one
   */
  static PublicKey publicKey(String base64) throws GeneralSecurityException {
    byte[] encoded = bytes(base64);
    PublicKey key =
        KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    if (!Arrays.equals(key.getEncoded(), encoded)) {
      throw new GeneralSecurityException("not as this key is encoded");
    }
    return key;
  }

  /** The key that a text stands for, in PKCS #8 encoding. */
  static PrivateKey privateKey(String base64) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePrivate(new PKCS8EncodedKeySpec(bytes(base64)));
  }

  static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes that a text in Base64 stands for. */
  static byte[] bytes(String base64) throws GeneralSecurityException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("not Base64", e);
    }
  }
}
