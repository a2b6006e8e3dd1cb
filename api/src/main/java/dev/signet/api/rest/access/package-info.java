/** Who may call which route: declared at each route, checked in one place, refused where nothing is declared. */
@NullMarked
package dev.signet.api.rest.access;

import org.jspecify.annotations.NullMarked;
