/** People: registration, verification, attributes, credentials by reference, status. */
@NullMarked
package dev.signet.domain.user;

import org.jspecify.annotations.NullMarked;
