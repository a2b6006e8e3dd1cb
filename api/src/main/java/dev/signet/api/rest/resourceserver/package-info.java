/** Routes for operators: resource servers and their scopes. */
@NullMarked
package dev.signet.api.rest.resourceserver;

import org.jspecify.annotations.NullMarked;
