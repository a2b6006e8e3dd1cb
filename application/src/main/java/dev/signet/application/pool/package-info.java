/** User pools: how operators make and change them, and how everybody else reads their settings. */
@NullMarked
package dev.signet.application.pool;

import org.jspecify.annotations.NullMarked;
