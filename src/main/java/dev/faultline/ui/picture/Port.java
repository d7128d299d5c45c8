package dev.faultline.ui.picture;

/**
 * A point at the side of a column that an arrow passes.
 *
 * @param right whether it is the column's right side
 * @param line from the top, in lines; a line's middle ends in .5
 */
record Port(int column, boolean right, double line) {}
