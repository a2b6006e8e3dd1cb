/** The library for resource servers, against a Signet that really runs. */
@NullMarked
package dev.signet.api.resourceserver;

import org.jspecify.annotations.NullMarked;
