/** What runs inside the child JVM: {@code java.base} only, calls nothing of Faultline. */
@NullMarked
package dev.faultline.agent;

import org.jspecify.annotations.NullMarked;
