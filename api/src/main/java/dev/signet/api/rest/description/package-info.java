/** The description of this API, for people and for generators of clients. */
@NullMarked
package dev.signet.api.rest.description;

import org.jspecify.annotations.NullMarked;
