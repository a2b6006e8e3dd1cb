/** What a pool publishes about itself: its keys and where things are. */
@NullMarked
package dev.signet.api.rest.discovery;

import org.jspecify.annotations.NullMarked;
