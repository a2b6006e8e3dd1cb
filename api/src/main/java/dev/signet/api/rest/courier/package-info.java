/** Routes for operators: how far clients have been told, and what became of what was sent. */
@NullMarked
package dev.signet.api.rest.courier;

import org.jspecify.annotations.NullMarked;
