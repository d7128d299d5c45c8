/** What the window remembers between starts. Calls nothing of Faultline. */
@NullMarked
package dev.faultline.ui.settings;

import org.jspecify.annotations.NullMarked;
