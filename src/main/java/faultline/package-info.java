/** What programs may call when they run under Faultline: {@code java.base} only. */
@NullMarked
package faultline;

import org.jspecify.annotations.NullMarked;
