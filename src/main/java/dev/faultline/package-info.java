/** Picks the front end and wires the objects by hand. */
@NullMarked
package dev.faultline;

import org.jspecify.annotations.NullMarked;
