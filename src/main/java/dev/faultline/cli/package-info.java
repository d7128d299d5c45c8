/**
 * The {@code faultline} subcommands. May call {@code terminal}, {@code prove} and {@code session}.
 */
@NullMarked
package dev.faultline.cli;

import org.jspecify.annotations.NullMarked;
