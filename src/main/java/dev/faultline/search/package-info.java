/**
 * Searching for the fault: bisection of revisions, oracles that tell bad runs, and delta debugging
 * of inputs. Pure models; whoever uses them runs the programs. May call no other room.
 */
@NullMarked
package dev.faultline.search;

import org.jspecify.annotations.NullMarked;
