package dev.faultline.pack;

import java.nio.file.Path;

/**
 * A pack that is installed.
 *
 * @param contents checksum of its manifest
 * @param lessons the folder with its lessons' folders
 */
record InstalledPack(String id, String version, String fingerprint, String contents, Path lessons) {
  boolean isMadeOf(Pack pack) {
    return contents.equals(Fingerprint.ofFile(pack.manifest().json()));
  }
}
