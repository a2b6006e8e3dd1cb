/** Sign-ins that are assessed, over real HTTP. */
@NullMarked
package dev.signet.api.risk;

import org.jspecify.annotations.NullMarked;
