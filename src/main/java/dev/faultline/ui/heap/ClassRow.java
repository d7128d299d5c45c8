package dev.faultline.ui.heap;

/**
 * A class in the table.
 *
 * @param className binary name
 * @param count its instances now
 * @param growth how many more than at the snapshot, 0 while there is no snapshot
 */
public record ClassRow(String className, long count, long growth) {}
