/** Routes for what people do with their own account, by their access token. */
@NullMarked
package dev.signet.api.rest.account;

import org.jspecify.annotations.NullMarked;
