package dev.faultline.debug.jdi.agent;

import java.util.Collection;

/** A command for the agent, in parts; see the agent's {@code Request}. */
public final class Question {
  private final StringBuilder text = new StringBuilder();

  public Question(String command) {
    put(command);
  }

  /** Adds a number. */
  public Question put(long number) {
    text.append(number).append(' ');
    return this;
  }

  /** Adds a flag. */
  public Question put(boolean flag) {
    return put(flag ? 1 : 0);
  }

  /** Adds a text. */
  public Question put(String part) {
    put(part.length());
    text.append(part);
    return this;
  }

  /** Adds numbers as one part. */
  public Question put(Collection<Integer> numbers) {
    put(numbers.size());
    numbers.forEach(each -> put((long) each));
    return this;
  }

  /** Bytes; each as a character whose code is one greater, since JDWP cuts texts at a 0. */
  public Question put(byte[] bytes) {
    put(bytes.length);
    for (byte each : bytes) {
      text.append((char) ((each & 0xff) + 1));
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
