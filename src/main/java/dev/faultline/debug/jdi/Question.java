package dev.faultline.debug.jdi;

import java.util.Collection;

/** A command for the agent, in parts; see the agent's {@code Request}. */
final class Question {
  private final StringBuilder text = new StringBuilder();

  Question(String command) {
    put(command);
  }

  Question put(long number) {
    text.append(number).append(' ');
    return this;
  }

  Question put(boolean flag) {
    return put(flag ? 1 : 0);
  }

  Question put(String part) {
    put(part.length());
    text.append(part);
    return this;
  }

  Question put(Collection<Integer> numbers) {
    put(numbers.size());
    numbers.forEach(each -> put((long) each));
    return this;
  }

  /** Bytes; each as a character whose code is one greater, since JDWP cuts texts at a 0. */
  Question put(byte[] bytes) {
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
