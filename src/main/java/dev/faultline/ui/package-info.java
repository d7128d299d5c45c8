/** The desktop app, the only user of JavaFX. */
@NullMarked
package dev.faultline.ui;

import org.jspecify.annotations.NullMarked;
