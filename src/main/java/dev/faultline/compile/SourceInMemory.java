package dev.faultline.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

final class SourceInMemory extends SimpleJavaFileObject {
  private final String path;
  private final String text;

  SourceInMemory(String path, String text) {
    super(URI.create("memory:///" + path.replace(" ", "%20")), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
