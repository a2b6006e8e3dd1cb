/** Identity pools: whom a tenant lets have temporary cloud credentials, and which role each of them gets. */
@NullMarked
package dev.signet.application.identitypool;

import org.jspecify.annotations.NullMarked;
