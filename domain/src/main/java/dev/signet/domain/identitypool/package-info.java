/** Identity pools: whom their tenant lets have temporary cloud credentials, and which role each of them gets. */
@NullMarked
package dev.signet.domain.identitypool;

import org.jspecify.annotations.NullMarked;
