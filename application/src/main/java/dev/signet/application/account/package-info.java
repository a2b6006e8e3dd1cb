/** What people do with their own account, once signed in. */
@NullMarked
package dev.signet.application.account;

import org.jspecify.annotations.NullMarked;
