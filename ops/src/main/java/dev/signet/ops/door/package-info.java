/** The API of a running node, for commands that ask it with an operator's access token. */
@NullMarked
package dev.signet.ops.door;

import org.jspecify.annotations.NullMarked;
