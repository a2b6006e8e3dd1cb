/** Imports of users: a file that comes by a signed address, is kept sealed, and is read line by line on any node. */
@NullMarked
package dev.signet.application.userimport;

import org.jspecify.annotations.NullMarked;
