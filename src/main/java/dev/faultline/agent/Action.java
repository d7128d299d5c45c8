package dev.faultline.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/** What is done at an armed site. */
interface Action {
  /**
   * Makes the handle that does it.
   *
   * @param type takes the site's variables and returns nothing
   */
  MethodHandle handle(Site site, MethodType type);
}
