/** Session dossiers over REST, handed out on record. */
@NullMarked
package dev.signet.api.rest.dossier;

import org.jspecify.annotations.NullMarked;
