package dev.faultline.pack;

import dev.faultline.i18n.Texts;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip file that nobody vouches for. The JDK's readers do not tell whether an entry is a
 * link, and take what an attacker might mean otherwise; this one takes plain files only, stored or
 * deflated, each named once and the same in both of its headers, and never makes more than {@link
 * Limits} allow.
 */
final class ZipArchive {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final int MADE_ON_UNIX = 3;
  private static final int FILE_TYPE = 0xF000;
  private static final int LINK = 0xA000;
  private static final int PLAIN = 0x8000;

  private record Entry(String name, int method, int compressed, int size, int header) {}

  private final ByteBuffer zip;
  private final PackPaths paths = new PackPaths();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private long compressedBytes;
  private long bytes;

  private ZipArchive(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The files of a zip file, by path.
   *
   * @throws PackRefused when it is damaged or holds what it may not
   */
  static Map<String, byte[]> read(byte[] zip) throws PackRefused {
    try {
      return new ZipArchive(zip).read();
    } catch (BufferUnderflowException | IllegalArgumentException | DataFormatException damaged) {
      throw damaged();
    }
  }

  private Map<String, byte[]> read() throws PackRefused, DataFormatException {
    int end = zip.limit() - END_LENGTH;
    if (end < 0 || zip.getInt(end) != END) {
      throw new PackRefused(Texts.of("pack.noZip"));
    }
    int count = Short.toUnsignedInt(zip.getShort(end + 10));
    if (count > Limits.FILES) {
      throw new PackRefused(Texts.of("pack.files", Limits.FILES));
    }
    int directory = zip.getInt(end + 16);
    zip.position(directory);
    for (int i = 0; i < count; i++) {
      Entry entry = entry();
      int next = zip.position();
      paths.take(entry.name());
      files.put(entry.name(), content(entry, directory));
      zip.position(next);
    }
    if (zip.position() != end) {
      throw damaged();
    }
    return files;
  }

  /** Reads the entry of the central directory at which the buffer stands, and goes past it. */
  private Entry entry() throws PackRefused {
    int start = zip.position();
    if (zip.remaining() < 46 || zip.getInt(start) != CENTRAL) {
      throw damaged();
    }
    int nameLength = Short.toUnsignedInt(zip.getShort(start + 28));
    int skipped =
        Short.toUnsignedInt(zip.getShort(start + 30))
            + Short.toUnsignedInt(zip.getShort(start + 32));
    Entry entry =
        new Entry(
            name(start + 46, nameLength),
            zip.getShort(start + 10),
            zip.getInt(start + 20),
            zip.getInt(start + 24),
            zip.getInt(start + 42));
    refuseUnlessPlain(entry, start);
    count(entry);
    zip.position(start + 46 + nameLength + skipped);
    return entry;
  }

  private void refuseUnlessPlain(Entry entry, int start) throws PackRefused {
    boolean unix = zip.get(start + 5) == MADE_ON_UNIX;
    int type = unix ? (zip.getInt(start + 38) >>> 16) & FILE_TYPE : 0;
    if (type == LINK) {
      throw refused(entry, Texts.of("pack.entry.link"));
    }
    if ((type != 0 && type != PLAIN)
        || (entry.method() != STORED && entry.method() != DEFLATED)
        || (zip.getShort(start + 8) & ENCRYPTED) != 0) {
      throw refused(entry, Texts.of("pack.entry.plain"));
    }
  }

  private void count(Entry entry) throws PackRefused {
    if (entry.size() < 0 || entry.size() > Limits.FILE_BYTES) {
      throw refused(entry, Texts.of("pack.entry.large"));
    }
    if (entry.compressed() < 0) {
      throw damaged();
    }
    if (entry.size() > Limits.RATIO_FROM_BYTES
        && entry.size() / Limits.RATIO > entry.compressed()) {
      throw refused(entry, Texts.of("pack.entry.ratio", Limits.RATIO));
    }
    bytes += entry.size();
    compressedBytes += entry.compressed();
    if (bytes > Limits.ALL_BYTES) {
      throw new PackRefused(Texts.of("pack.unpacked"));
    }
    if (compressedBytes > zip.limit()) {
      throw new PackRefused(Texts.of("pack.overlap"));
    }
  }

  private byte[] content(Entry entry, int directory) throws PackRefused, DataFormatException {
    zip.position(entry.header());
    int nameLength =
        zip.remaining() < 30 ? 0 : Short.toUnsignedInt(zip.getShort(zip.position() + 26));
    if (zip.remaining() < 30
        || zip.getInt(zip.position()) != LOCAL
        || zip.getShort(zip.position() + 8) != entry.method()
        || !name(zip.position() + 30, nameLength).equals(entry.name())) {
      throw damaged();
    }
    int extra = Short.toUnsignedInt(zip.getShort(zip.position() + 28));
    zip.position(zip.position() + 30 + nameLength + extra);
    if (directory - zip.position() < entry.compressed()) {
      throw damaged();
    }
    byte[] compressed = new byte[entry.compressed()];
    zip.get(compressed);
    return entry.method() == STORED ? stored(entry, compressed) : inflated(entry, compressed);
  }

  private static byte[] stored(Entry entry, byte[] content) throws PackRefused {
    if (content.length != entry.size()) {
      throw damaged();
    }
    return content;
  }

  private static byte[] inflated(Entry entry, byte[] compressed)
      throws PackRefused, DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(compressed);
      // One more than there may be, so that what is too long shows.
      byte[] content = new byte[entry.size() + 1];
      int length = 0;
      int more = 1;
      while (more > 0 && length < content.length) {
        more = inflater.inflate(content, length, content.length - length);
        length += more;
      }
      if (length != entry.size() || !inflater.finished()) {
        throw refused(entry, Texts.of("pack.entry.size"));
      }
      return Arrays.copyOf(content, length);
    } finally {
      inflater.end();
    }
  }

  private String name(int from, int length) throws PackRefused {
    if (from < 0 || length > zip.limit() - from) {
      throw damaged();
    }
    // What is not ASCII is no name of a pack's file anyway, however it is read.
    return new String(zip.array(), from, length, StandardCharsets.ISO_8859_1);
  }

  private static PackRefused refused(Entry entry, String why) {
    return new PackRefused(Texts.of("pack.refused", entry.name(), why));
  }

  private static PackRefused damaged() {
    return new PackRefused(Texts.of("pack.damaged"));
  }
}
