/** What a pool may ask for besides the password. */
@NullMarked
package dev.signet.domain.mfa;

import org.jspecify.annotations.NullMarked;
