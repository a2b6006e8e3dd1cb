/** What a password must look like and how it is hashed. */
@NullMarked
package dev.signet.domain.password;

import org.jspecify.annotations.NullMarked;
