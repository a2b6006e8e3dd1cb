/** The endpoints of OAuth 2 that each pool has, in that standard's own words: revocation and introspection of tokens. */
@NullMarked
package dev.signet.api.oauth;

import org.jspecify.annotations.NullMarked;
