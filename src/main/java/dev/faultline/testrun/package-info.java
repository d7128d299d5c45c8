/**
 * Runs JUnit tests against a program in a child JVM, and programs again and again in a warm one.
 * {@code TestMain}, {@code ProgramMain} and {@code WarmMain} are the parts that run in the child.
 * May call {@code child}, {@code compile}, {@code debug} and {@code agent}.
 */
@NullMarked
package dev.faultline.testrun;

import org.jspecify.annotations.NullMarked;
