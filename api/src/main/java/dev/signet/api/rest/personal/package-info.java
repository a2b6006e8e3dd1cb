/** Routes for data exports: everything that is held on one person. */
@NullMarked
package dev.signet.api.rest.personal;

import org.jspecify.annotations.NullMarked;
