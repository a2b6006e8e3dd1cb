/** For operators: what a person runs beside the server itself. */
@NullMarked
package dev.signet.ops;

import org.jspecify.annotations.NullMarked;
