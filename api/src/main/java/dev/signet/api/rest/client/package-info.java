/** Routes for operators: app clients. */
@NullMarked
package dev.signet.api.rest.client;

import org.jspecify.annotations.NullMarked;
