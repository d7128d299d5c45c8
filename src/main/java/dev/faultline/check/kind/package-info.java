/** One record per check kind: its JSON keys and how it is judged. */
@NullMarked
package dev.faultline.check.kind;

import org.jspecify.annotations.NullMarked;
