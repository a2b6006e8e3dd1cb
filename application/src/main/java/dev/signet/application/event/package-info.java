/** How events become bytes and bytes events: stable names, pinned JSON, sealed personal data, older shapes brought up. */
@NullMarked
package dev.signet.application.event;

import org.jspecify.annotations.NullMarked;
