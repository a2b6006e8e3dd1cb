/** The REST door: what holds for every route under {@code /v1}. */
@NullMarked
package dev.signet.api.rest;

import org.jspecify.annotations.NullMarked;
