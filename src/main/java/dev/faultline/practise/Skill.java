package dev.faultline.practise;

import java.util.Locale;
import java.util.Set;

/** What an exercise is about. */
public enum Skill {
  NEXT("next"),
  STEP("next step"),
  CONTINUE("break continue"),
  RETURN("return finish next step up frame"),
  UNTIL("until"),
  UP("up down frame"),
  BREAK("break tbreak condition ignore continue");

  private final String commands;

  Skill(String commands) {
    this.commands = commands;
  }

  /** The commands that may be used besides those that only look. */
  Set<String> commands() {
    return Set.of(commands.split(" "));
  }

  /** Its name as it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
