/** Routes for operators whose users come from an old pool: its secrets, and whether it can be asked. */
@NullMarked
package dev.signet.api.rest.migration;

import org.jspecify.annotations.NullMarked;
