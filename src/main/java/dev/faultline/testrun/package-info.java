/**
 * Runs JUnit tests against a program in a child JVM. {@code TestMain} is the part that runs in the
 * child. May call {@code child}, {@code compile} and {@code debug}.
 */
@NullMarked
package dev.faultline.testrun;

import org.jspecify.annotations.NullMarked;
