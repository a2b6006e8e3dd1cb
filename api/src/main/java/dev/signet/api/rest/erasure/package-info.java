/** Routes for erasing people, and for what is handed to whoever asks what became of their data. */
@NullMarked
package dev.signet.api.rest.erasure;

import org.jspecify.annotations.NullMarked;
