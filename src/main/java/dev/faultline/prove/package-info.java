/**
 * The lesson prover: runs the proof rules over lesson folders. May call {@code session} and below.
 */
@NullMarked
package dev.faultline.prove;

import org.jspecify.annotations.NullMarked;
