package dev.faultline.pack;

/** What a pack may hold at most; far above any real one, far below what would harm. */
final class Limits {
  static final int PACK_BYTES = 32 << 20;
  static final int FILES = 5_000;

  /** The same that the lesson reader takes; the manifest may be as large. */
  static final int FILE_BYTES = 1 << 20;

  static final int ALL_BYTES = 64 << 20;

  /** Uncompressed to compressed size, for files above {@link #RATIO_FROM_BYTES}. */
  static final int RATIO = 100;

  static final int RATIO_FROM_BYTES = 64 << 10;

  static final int PATH_LENGTH = 180;
  static final int NAME_LENGTH = 100;

  private Limits() {}
}
