/** The door for exports of whole pools. */
@NullMarked
package dev.signet.api.rest.userexport;

import org.jspecify.annotations.NullMarked;
