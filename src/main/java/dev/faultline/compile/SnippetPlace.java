package dev.faultline.compile;

/**
 * Where in a program a snippet stands: what is in scope there is in scope for the snippet.
 *
 * @param className binary name of the class
 * @param method name of the method; {@code <init>} or {@code <clinit>} for initialisers
 * @param descriptor its JVM descriptor
 * @param line 1-based line; the snippet stands before what the line does
 */
public record SnippetPlace(String className, String method, String descriptor, int line) {}
