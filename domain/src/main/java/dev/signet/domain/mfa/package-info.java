/** What a pool asks for besides the password, and which factors a user has for it. */
@NullMarked
package dev.signet.domain.mfa;

import org.jspecify.annotations.NullMarked;
