/**
 * The debugger's interface: what a front end asks for and what it is shown. Snapshots are immutable
 * records; no JDI type appears here, so that a front end does not care whether it looks at a live
 * JVM or at a recording. Calls nothing.
 */
@NullMarked
package dev.faultline.debug;

import org.jspecify.annotations.NullMarked;
