/** Groups: their settings, who is in them, and what tokens say of it. */
@NullMarked
package dev.signet.application.group;

import org.jspecify.annotations.NullMarked;
