/** The workbench, which joins code, state, guide and tabs to one session. */
@NullMarked
package dev.faultline.ui.workbench;

import org.jspecify.annotations.NullMarked;
