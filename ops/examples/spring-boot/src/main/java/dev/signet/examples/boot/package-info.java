/** An API on Spring Boot whose tokens Signet issues. */
@NullMarked
package dev.signet.examples.boot;

import org.jspecify.annotations.NullMarked;
