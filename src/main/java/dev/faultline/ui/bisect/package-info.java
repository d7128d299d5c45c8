/** The search by halves through a lesson's history: a strip of revisions, a run, the culprit. */
@NullMarked
package dev.faultline.ui.bisect;

import org.jspecify.annotations.NullMarked;
