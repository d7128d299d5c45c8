/** What class files tell: instructions, calls, handlers, members. Knows nothing of JDI. */
@NullMarked
package dev.faultline.debug.jdi.bytecode;

import org.jspecify.annotations.NullMarked;
