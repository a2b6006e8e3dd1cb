/** The PostgreSQL that the default run brings along: a real server, kept in a directory, durable. */
@NullMarked
package dev.signet.ops.postgres;

import org.jspecify.annotations.NullMarked;
