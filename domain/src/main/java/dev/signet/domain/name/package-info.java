/** What people are called by: user names, e-mail addresses and phone numbers, each in one canonical form. */
@NullMarked
package dev.signet.domain.name;

import org.jspecify.annotations.NullMarked;
