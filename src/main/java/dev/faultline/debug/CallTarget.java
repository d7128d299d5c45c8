package dev.faultline.debug;

/**
 * A call on the line where the program is stopped, into which a step can go.
 *
 * @param index position among the calls of the line, in the order of their execution
 * @param className binary name of the class that the call names
 * @param method name of the method; {@code <init>} for a constructor
 * @param descriptor its JVM descriptor
 */
public record CallTarget(int index, String className, String method, String descriptor) {}
