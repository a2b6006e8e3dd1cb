/** Routes for operators: what triggers were asked, and the secret that signs it. */
@NullMarked
package dev.signet.api.rest.trigger;

import org.jspecify.annotations.NullMarked;
