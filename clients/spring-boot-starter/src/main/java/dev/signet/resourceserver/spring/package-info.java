/** For APIs on Spring Boot: lets in whoever has a good access token of a user pool, as properties say. */
@NullMarked
package dev.signet.resourceserver.spring;

import org.jspecify.annotations.NullMarked;
