/** How bodies are read: strictly, so that what is not understood is refused instead of ignored. */
@NullMarked
package dev.signet.api.rest.json;

import org.jspecify.annotations.NullMarked;
