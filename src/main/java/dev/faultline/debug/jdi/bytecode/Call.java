package dev.faultline.debug.jdi.bytecode;

/**
 * A call that an instruction makes.
 *
 * @param offset code index of the instruction
 * @param owner binary name of the class that the call names
 * @param name name of the method; {@code <init>} for a constructor
 * @param descriptor its JVM descriptor
 * @param dispatched whether the object's class decides which method it is
 * @param later whether the instruction only makes a lambda or method reference of it
 */
public record Call(
    int offset, String owner, String name, String descriptor, boolean dispatched, boolean later) {}
