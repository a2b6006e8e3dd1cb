/** An API in plain Java whose tokens Signet issues. */
@NullMarked
package dev.signet.examples.plain;

import org.jspecify.annotations.NullMarked;
