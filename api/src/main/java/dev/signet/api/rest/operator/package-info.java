/** Routes for operators: who else is one. */
@NullMarked
package dev.signet.api.rest.operator;

import org.jspecify.annotations.NullMarked;
