/**
 * Searching for the fault by halves: bisection of revisions, and oracles that tell bad runs. Pure
 * models; whoever uses them runs the programs. May call no other room.
 */
@NullMarked
package dev.faultline.search;

import org.jspecify.annotations.NullMarked;
