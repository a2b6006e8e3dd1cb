/** For APIs: checks access tokens of a user pool, and knows within moments which of them are revoked. */
@NullMarked
package dev.signet.resourceserver;

import org.jspecify.annotations.NullMarked;
