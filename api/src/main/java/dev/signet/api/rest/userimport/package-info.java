/** The door for imports of users: operators prepare, start and stop them, and the file comes by an address of its own. */
@NullMarked
package dev.signet.api.rest.userimport;

import org.jspecify.annotations.NullMarked;
