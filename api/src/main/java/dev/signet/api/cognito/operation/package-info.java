/** What rooms with operations have in common: how one is declared, who may call it, and in whose name. */
@NullMarked
package dev.signet.api.cognito.operation;

import org.jspecify.annotations.NullMarked;
