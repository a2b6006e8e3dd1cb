/** How a "no" is told over HTTP: one problem document (RFC 9457) for each, with a stable id and no secrets. */
@NullMarked
package dev.signet.api.rest.problem;

import org.jspecify.annotations.NullMarked;
